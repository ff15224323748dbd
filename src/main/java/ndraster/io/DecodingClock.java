package ndraster.io;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/// Stops a reader whose time is over.
final class DecodingClock implements AutoCloseable, IIOReadProgressListener {
    private final ImageReader reader;
    private final Limits.Deadline deadline;

    DecodingClock(ImageReader reader, Limits.Deadline deadline) {
        this.reader = reader;
        this.deadline = deadline;
        reader.addIIOReadProgressListener(this);
    }

    void check() throws ImageFormatException {
        deadline.check();
    }

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
        if (deadline.isOver()) {
            source.abort();
        }
    }

    @Override
    public void close() {
        reader.removeIIOReadProgressListener(this);
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}
}
