package ndraster.awt;

import java.awt.image.BufferedImage;
import java.util.function.Supplier;
import ndraster.parallel.Cores;

/// Colours of an image on their way to another place, row by row; those of a large image on all cores, where memory
/// and colours allow it.
///
/// @param sources make one for each thread
/// @param targets make one for each thread
record ArgbRows(BufferedImage image, Supplier<ArgbSource> sources, Supplier<ArgbTarget> targets) {
    static void copy(BufferedImage image, Supplier<ArgbSource> sources, Supplier<ArgbTarget> targets) {
        new ArgbRows(image, sources, targets).copy();
    }

    private void copy() {
        int height = image.getHeight();
        if (areConcurrent()) {
            Cores.run(height, (long) height * image.getWidth(), this::copy);
        } else {
            copy(0, height);
        }
    }

    private boolean areConcurrent() {
        return Cores.isLarge((long) image.getHeight() * image.getWidth())
                && Source.of(image).canBeShared()
                && sources.get().isConcurrent()
                && targets.get().isConcurrent();
    }

    private void copy(long from, long end) {
        ArgbSource source = sources.get();
        ArgbTarget target = targets.get();
        int[] argb = new int[image.getWidth()];
        for (int y = (int) from; y < end; y++) {
            source.read(y, argb);
            target.write(y, argb);
        }
    }
}
