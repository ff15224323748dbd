package ndraster.io;

import java.io.IOException;
import java.util.Optional;
import ndraster.NDArray;

/// A page of a TIFF. A part of it is decoded from the strips or tiles that have it; the plug-in fails at regions of
/// tiles.
///
/// @param page decodes all of it
record TiffImage(EncodedImage page, ImageBytes bytes, int index) implements EncodedImage {
    @Override
    public ImageInfo describe(ReadOptions options) throws IOException {
        TiffLab lab = TiffLab.of(bytes, index);
        if (lab.isPresent()) {
            return lab.describe();
        }
        ImageInfo info = page.describe(options);
        return options.asIndices() && info.hasPalette()
                ? info
                : TiffColors.of(bytes, index).seen(TiffNumbers.of(bytes, index).seen(info));
    }

    @Override
    public Window decoded(Window window, ImageInfo info) {
        return window.isWhole(info.height(), info.width())
                ? window
                : TiffExcerpt.reach(bytes, index, window).orElseGet(() -> page.decoded(window, info));
    }

    @Override
    public Stored decode(ReadOptions options, Window window) throws IOException {
        TiffLab lab = TiffLab.of(bytes, index);
        ImageInfo info = lab.isPresent() ? lab.describe() : page.describe(options);
        boolean isWhole = window.isWhole(info.height(), info.width());
        Optional<TiffExcerpt.Part> part =
                isWhole && !lab.isPresent() ? Optional.empty() : TiffExcerpt.of(bytes, index, window, lab.plain());
        if (part.isEmpty() && lab.isPresent()) {
            throw bytes.problem("damaged TIFF: its strips or tiles are not as many as its size says");
        }
        return part.isPresent() ? lab.seen(decode(options, window, part.get())) : whole(options, window);
    }

    private Stored whole(ReadOptions options, Window window) throws IOException {
        Stored stored = page.decode(options, window);
        return stored.channels() == ColorChannels.INDEX
                ? stored
                : TiffColors.of(bytes, index).seen(TiffNumbers.of(bytes, index).seen(stored));
    }

    private static Stored decode(ReadOptions options, Window window, TiffExcerpt.Part part) throws IOException {
        Window whole = Window.whole(part.height(), part.width());
        Stored stored = new StandaloneImage(part.bytes()).decode(options, whole);
        return stored.within(whole.movedBy(part.top(), part.left()), window);
    }

    @Override
    public Optional<NDArray> palette() throws IOException {
        return page.palette().or(() -> TiffColors.of(bytes, index).palette());
    }
}
