package ndraster.io;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ndraster.NDArray;
import ndraster.dtype.DType;

/// An SVG: a picture that is drawn, as large as one wants it.
record SvgImage(ImageBytes bytes) implements EncodedImage {
    private static final String FORMAT = "SVG";
    private static final int BEGINNING = 4096;
    private static final int CHANNELS = 4;
    private static final long PATIENCE = 20;

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
        SvgDrawing.Size size = inTime(options, () -> drawing().size(options));
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
        return Stored.whole(inTime(options, () -> drawn(options)), ColorChannels.RGBA);
    }

    private NDArray drawn(ReadOptions options) throws IOException {
        SvgDrawing drawing = drawing();
        return drawing.draw(drawing.size(options));
    }

    /// The library can not be stopped: so it works on a thread of its own, left alone when the time is over.
    private <T> T inTime(ReadOptions options, Callable<T> work) throws IOException {
        Limits.Deadline deadline = options.limits().startClock(bytes);
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name("ndraster-svg").start(task);
        try {
            while (true) {
                try {
                    return task.get(PATIENCE, TimeUnit.MILLISECONDS);
                } catch (TimeoutException _) {
                    deadline.check();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(bytes.subject() + ": interrupted while it was drawn");
        } catch (ExecutionException e) {
            throw problem(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private ImageFormatException problem(Throwable failure) {
        return failure instanceof ImageFormatException known
                ? known
                : new ImageFormatException(bytes.subject(), Reasons.notDecoded(FORMAT, failure), failure);
    }

    private SvgDrawing drawing() throws IOException {
        if (!isSupported()) {
            throw bytes.problem("is SVG; to read it, add com.github.weisj:jsvg to the class path or module path");
        }
        return SvgDrawing.of(bytes);
    }
}
