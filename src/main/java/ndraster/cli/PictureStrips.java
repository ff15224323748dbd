package ndraster.cli;

import java.io.IOException;
import ndraster.io.ColorChannels;
import ndraster.io.ImageFile;
import ndraster.io.ImageInfo;
import ndraster.io.ReadOptions;
import ndraster.io.Region;
import ndraster.io.RowConsumer;

/// A picture that is too large for Java's memory, read in strips of rows.
///
/// @param options how it is read; their region is the picture
/// @param channels what its channels are
/// @param part the picture, in rows and columns of the file's
/// @param rows how many there are in a strip
record PictureStrips(ImageFile file, int index, ReadOptions options, ColorChannels channels, Region part, long rows) {
    private static final long MOST_BYTES = 128L << 20;
    private static final int SHARE_OF_MEMORY = 32;

    /// Strips that leave room for what steps make of them.
    static PictureStrips of(ImageFile file, int index, ReadOptions options, ColorChannels channels) throws IOException {
        ImageInfo info = file.info(index, options);
        long[] shape = options.isUpright() ? info.shape() : info.storedShape();
        Region part = options.region().orElse(new Region(0, 0, shape[0], shape[1]));
        long rowBytes = Math.multiplyExact(
                part.width(), info.samplesPerPixel() * (long) info.dtype().itemSize());
        long most = Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
        return new PictureStrips(file, index, options, channels, part, Math.max(1, most / rowBytes));
    }

    long height() {
        return part.height();
    }

    void forEach(RowConsumer consumer) throws IOException {
        file.readRows(index, options, rows, consumer);
    }
}
