package ndraster.io;

import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ndraster.NDArray;
import ndraster.file.WholeFile;

/// Writes arrays as image files.
final class Encoder {
    private static final Set<String> ANIMATIONS = Set.of("PNG", "GIF", "WEBP");

    private final Encoding encoding;
    private final WriteOptions options;
    private final String subject;

    private Encoder(Encoding encoding, WriteOptions options, String subject) {
        this.encoding = encoding;
        this.options = options;
        this.subject = subject;
    }

    static void save(List<NDArray> images, Path file, WriteOptions options) throws IOException {
        Output output = new Encoder(Encoding.of(file), options, file.toString()).outputOf(images);
        WholeFile.write(file, out -> output.writeTo(Channels.newOutputStream(out)));
    }

    static void write(List<NDArray> images, OutputStream stream, String extension, WriteOptions options)
            throws IOException {
        new Encoder(Encoding.of(extension, "image"), options, "image")
                .outputOf(images)
                .writeTo(stream);
    }

    /// Images that their format was found to hold.
    private interface Output {
        void writeTo(OutputStream out) throws IOException;
    }

    private Output outputOf(List<NDArray> images) throws IOException {
        encoding.check(options, subject);
        ResolutionRange.check(encoding, options.metadata(), subject);
        checkCounts(images);
        for (NDArray image : images) {
            writable(image).check();
        }
        return options.profile().isPresent()
                ? converted(images, options.profile().get())
                : checked(images);
    }

    private void checkCounts(List<NDArray> images) throws ImageFormatException {
        if (images.isEmpty()) {
            throw problem("there are no images to write");
        }
        if (images.size() > 1 && !encoding.hasMany()) {
            throw problem(encoding.name() + " holds one image, found " + images.size() + ". Save as "
                    + Encoding.ofMany() + ", or each in a file of its own");
        }
        int durations = options.durations().size();
        if (durations > 1 && durations != images.size()) {
            throw problem("there are " + durations + " durations for " + images.size()
                    + " images; give one for each, or one for all");
        }
    }

    private Output checked(List<NDArray> images) throws IOException {
        return images.size() == 1 ? one(images.getFirst()) : many(images);
    }

    private Output converted(List<NDArray> images, ICC_Profile target) throws IOException {
        for (NDArray image : images) {
            writable(image).checkForProfile();
        }
        List<NDArray> converted = new ArrayList<>();
        for (NDArray pixels : pixels(images)) {
            converted.add(ProfileConversion.forWriting(pixels, options, target, subject));
        }
        ImageMetadata metadata = options.metadata().with(MetadataKind.ICC, target.getData());
        return new Encoder(encoding, options.withMetadata(metadata), subject).checked(converted);
    }

    private Output one(NDArray image) throws IOException {
        Writable writable = writable(image);
        return switch (encoding.name()) {
            case "ICO" -> icon(List.of(image));
            case "PNG" -> {
                NDArray pixels = writable.pixels();
                yield out -> PngWriter.write(pixels, options, out);
            }
            case "WEBP" -> {
                WebpWriter writer = new WebpWriter(plugIn(), options);
                List<Writable> only = List.of(writable);
                writable.image();
                yield out -> writer.write(only, out);
            }
            default -> encoding.isOwn() ? netpbm(writable) : plugged(List.of(writable));
        };
    }

    private Output netpbm(Writable image) throws IOException {
        NDArray pixels = image.pixels();
        return out -> NetpbmWriter.write(pixels, encoding.name(), out);
    }

    private Output plugged(List<Writable> images) throws IOException {
        PluginWriter writer = plugIn();
        for (Writable image : images) {
            writer.check(image.image(), image.array());
        }
        return out -> writer.write(images, out);
    }

    private PluginWriter plugIn() {
        return new PluginWriter(encoding, options, subject);
    }

    private Output icon(List<NDArray> images) throws IOException {
        IconWriter writer = new IconWriter(options, subject);
        List<NDArray> pixels = pixels(images);
        writer.check(pixels);
        return out -> writer.write(pixels, out);
    }

    private Output many(List<NDArray> images) throws IOException {
        List<NDArray> frames = ANIMATIONS.contains(encoding.name()) ? ofOneSize(images) : images;
        return switch (encoding.name()) {
            case "ICO" -> icon(frames);
            case "PNG" -> {
                List<NDArray> pixels = pixels(frames);
                yield out -> ApngWriter.write(pixels, options, out);
            }
            case "WEBP" -> {
                WebpWriter writer = new WebpWriter(plugIn(), options);
                yield out -> writer.write(writables(frames), out);
            }
            default -> plugged(writables(frames));
        };
    }

    private List<NDArray> ofOneSize(List<NDArray> images) throws ImageFormatException {
        List<NDArray> alike = ChannelCounts.alike(images);
        NDArray first = alike.getFirst();
        for (int i = 1; i < alike.size(); i++) {
            NDArray other = alike.get(i);
            boolean isSame = first.ndim() == other.ndim()
                    && first.length(0) == other.length(0)
                    && first.length(1) == other.length(1)
                    && first.dtype().equals(other.dtype());
            if (!isSame) {
                throw problem("the pictures of an animation have one size and type: image 0 is "
                        + ChannelCounts.describe(images.getFirst()) + ", image " + i + " is "
                        + ChannelCounts.describe(images.get(i)));
            }
        }
        return alike;
    }

    private List<NDArray> pixels(List<NDArray> images) throws ImageFormatException {
        List<NDArray> pixels = new ArrayList<>();
        for (NDArray image : images) {
            pixels.add(writable(image).pixels());
        }
        return pixels;
    }

    private List<Writable> writables(List<NDArray> images) {
        return images.stream().map(this::writable).toList();
    }

    private Writable writable(NDArray image) {
        return new Writable(image, encoding, subject);
    }

    private ImageFormatException problem(String reason) {
        return new ImageFormatException(subject, reason);
    }
}
