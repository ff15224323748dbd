package ndraster.io;

/// A file with one image.
record SingleImage(String format, EncodedImage only) implements EncodedImages {
    @Override
    public int count() {
        return 1;
    }

    @Override
    public EncodedImage image(int index) {
        return only;
    }

    @Override
    public void close() {}
}
