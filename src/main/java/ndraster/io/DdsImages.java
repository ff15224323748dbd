package ndraster.io;

/// A DDS: a picture in several sizes, the largest first. The plug-in for it has other alpha than everybody else in
/// compressed blocks, and knows neither grey nor more than 8 bits.
record DdsImages(ImageBytes bytes, DdsHeader header) implements EncodedImages {
    static DdsImages of(ImageBytes bytes) throws ImageFormatException {
        return new DdsImages(bytes, DdsHeader.of(bytes));
    }

    @Override
    public String format() {
        return "DDS";
    }

    @Override
    public int count() {
        return header.sizes();
    }

    @Override
    public EncodedImage image(int index) {
        return new Size(bytes, header, index);
    }

    @Override
    public void close() {}

    private record Size(ImageBytes bytes, DdsHeader header, int index) implements EncodedImage {
        @Override
        public ImageInfo describe(ReadOptions options) {
            DdsLayout layout = header.layout();
            return new ImageInfo(
                    "DDS",
                    header.width(index),
                    header.height(index),
                    layout.dtype(),
                    layout.channels(),
                    layout.count(),
                    Orientation.UPRIGHT,
                    isPremultiplied(),
                    false);
        }

        private boolean isPremultiplied() {
            return header.layout() instanceof DdsBlocks blocks && blocks.isPremultiplied();
        }

        @Override
        public Stored decode(ReadOptions options, Window window) throws ImageFormatException {
            DdsLayout layout = header.layout();
            int width = header.width(index);
            int height = header.height(index);
            long start = header.start(index);
            long length = layout.bytes(width, height);
            if (length > bytes.size() - start) {
                throw bytes.problem(Reasons.truncated("DDS"));
            }
            return new Stored(
                    layout.decode(bytes.memory().asSlice(start, length), width, height),
                    layout.channels(),
                    isPremultiplied(),
                    false);
        }
    }
}
