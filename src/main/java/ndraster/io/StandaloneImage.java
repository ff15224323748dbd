package ndraster.io;

import java.io.IOException;
import java.util.Optional;
import ndraster.NDArray;

/// An image that is a file of its own in memory, opened anew each time: an animation has many of them.
record StandaloneImage(ImageBytes bytes) implements EncodedImage {
    @Override
    public ImageInfo describe(ReadOptions options) throws IOException {
        try (PluginImages images = PluginImages.open(bytes)) {
            return images.image(0).describe(options);
        }
    }

    @Override
    public Stored decode(ReadOptions options, Window window) throws IOException {
        try (PluginImages images = PluginImages.open(bytes)) {
            return images.image(0).decode(options, window);
        }
    }

    @Override
    public Optional<NDArray> palette() throws IOException {
        try (PluginImages images = PluginImages.open(bytes)) {
            return images.image(0).palette();
        }
    }

    @Override
    public void decode(ReadOptions options, Window window, long most, StripSink sink) throws IOException {
        try (PluginImages images = PluginImages.open(bytes)) {
            images.image(0).decode(options, window, most, sink);
        }
    }
}
