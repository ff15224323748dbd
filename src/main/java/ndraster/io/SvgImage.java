package ndraster.io;

import java.io.IOException;
import ndraster.dtype.DType;

/// An SVG: a picture that is drawn, as large as one wants it.
record SvgImage(ImageBytes bytes) implements EncodedImage {
    private static final String FORMAT = "SVG";
    private static final int BEGINNING = 4096;
    private static final int CHANNELS = 4;

    /// Whether the library that draws it is there; it is optional.
    static boolean isSupported() {
        try {
            return SvgDrawing.isThere();
        } catch (LinkageError _) {
            return false;
        }
    }

    /// Whether XML begins there whose first elements are SVG's.
    static boolean isAt(FileView file) {
        String text = file.text(0, Math.min(BEGINNING, file.size()));
        String visible = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
        return visible.stripLeading().startsWith("<") && visible.contains("<svg");
    }

    @Override
    public ImageInfo describe(ReadOptions options) throws IOException {
        SvgDrawing.Size size = drawing().size(options);
        return new ImageInfo(
                FORMAT,
                size.width(),
                size.height(),
                DType.UINT8,
                ColorChannels.RGBA,
                CHANNELS,
                Orientation.UPRIGHT,
                false,
                false);
    }

    @Override
    public Stored decode(ReadOptions options, Window window) throws IOException {
        try {
            SvgDrawing drawing = drawing();
            return Stored.whole(drawing.draw(drawing.size(options)), ColorChannels.RGBA);
        } catch (RuntimeException e) {
            throw new ImageFormatException(bytes.subject(), Reasons.notDecoded(FORMAT, e), e);
        }
    }

    private SvgDrawing drawing() throws IOException {
        if (!isSupported()) {
            throw bytes.problem("is SVG; to read it, add com.github.weisj:jsvg to the class path or module path");
        }
        return SvgDrawing.of(bytes);
    }
}
