package ndraster.io;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import ndraster.NDArray;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Writes an image by a plug-in of ImageIO, with its options.
///
/// @param subject what errors name
record PluginWriter(Encoding encoding, WriteOptions options, String subject) {
    private static final String JPEG_METADATA = "javax_imageio_jpeg_image_1.0";
    private static final float PERCENT = 100;

    /// @throws ImageFormatException if the plug-in declines, which it would otherwise do without a word
    void check(BufferedImage image, NDArray array) throws ImageFormatException {
        if (!spi().canEncodeImage(image)) {
            throw new ImageFormatException(
                    subject,
                    "the encoder of " + encoding.name() + " declines " + ChannelCounts.describe(array)
                            + ". Save as .npy");
        }
        if (options.compression().isPresent()) {
            checkCompression(options.compression().get(), image, array);
        }
    }

    private void checkCompression(String name, BufferedImage image, NDArray array) throws ImageFormatException {
        int bits = image.getSampleModel().getSampleSize(0);
        boolean fits = switch (name) {
            case "g4" -> bits == 1;
            case "jpeg" -> bits == Byte.SIZE;
            default -> true;
        };
        if (!fits) {
            throw new ImageFormatException(
                    subject,
                    "TIFF's compression " + name + " is for " + (name.equals("g4") ? "bool" : "uint8") + ", found "
                            + ChannelCounts.describe(array) + ". For every type are lzw, none, packbits, zip");
        }
    }

    private ImageWriterSpi spi() {
        return Codecs.writerFor(encoding.plugIn());
    }

    void write(List<Writable> images, OutputStream out) throws IOException {
        boolean hasMetadata = !options.metadata().isEmpty();
        if (encoding.is("JPEG") && hasMetadata) {
            JpegSplice.write(encoded(images.getFirst()), options.metadata(), subject, out);
        } else if (encoding.is("TIFF") && (hasMetadata || images.size() > 1)) {
            TiffPages.write(i -> encoded(images.get(i)), images.size(), options.metadata(), out, subject);
        } else {
            encode(images, out);
        }
    }

    private byte[] encoded(Writable image) throws IOException {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        encode(List.of(image), encoded);
        return encoded.toByteArray();
    }

    /// The images as a file, without metadata.
    void encode(List<Writable> images, OutputStream out) throws IOException {
        ImageWriter writer = spi().createWriterInstance();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            if (images.size() == 1) {
                BufferedImage image = images.getFirst().image();
                writer.write(null, with(metadata(writer, image), image), param(writer));
            } else {
                writeSequence(writer, images);
            }
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            throw problem(e);
        } finally {
            writer.dispose();
        }
    }

    private void writeSequence(ImageWriter writer, List<Writable> images) throws IOException {
        writer.prepareWriteSequence(null);
        for (int i = 0; i < images.size(); i++) {
            BufferedImage image = images.get(i).image();
            Optional<IIOMetadata> metadata =
                    encoding.is("GIF") ? Optional.of(GifFrame.metadata(writer, image, options, i)) : Optional.empty();
            writer.writeToSequence(with(metadata, image), param(writer));
        }
        writer.endWriteSequence();
    }

    private static IIOImage with(Optional<IIOMetadata> metadata, BufferedImage image) {
        return new IIOImage(image, List.of(), metadata.orElse(null));
    }

    private ImageWriteParam param(ImageWriter writer) {
        ImageWriteParam param = writer.getDefaultWriteParam();
        if (encoding.is("WEBP")) {
            return WebpWriter.param(param, options);
        }
        options.quality().ifPresent(quality -> {
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality / PERCENT);
        });
        if (options.isProgressive()) {
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
        options.compression().filter(name -> !name.equals("none")).ifPresent(name -> {
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType(TiffCompression.WRITTEN.get(name));
        });
        options.tile().ifPresent(side -> {
            param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
            param.setTiling(side, side, 0, 0);
        });
        return param;
    }

    private Optional<IIOMetadata> metadata(ImageWriter writer, BufferedImage image) throws IOException {
        if (options.subsampling().isEmpty() || image.getRaster().getNumBands() == 1) {
            return Optional.empty();
        }
        IIOMetadata metadata =
                writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param(writer));
        Element root = (Element) metadata.getAsTree(JPEG_METADATA);
        NodeList components = root.getElementsByTagName("componentSpec");
        Element brightness = (Element) components.item(0);
        brightness.setAttribute(
                "HsamplingFactor", String.valueOf(options.subsampling().get().horizontal()));
        brightness.setAttribute(
                "VsamplingFactor", String.valueOf(options.subsampling().get().vertical()));
        metadata.setFromTree(JPEG_METADATA, root);
        return Optional.of(metadata);
    }

    /// Encoders hide what the disk said behind words of their own.
    private IOException problem(Throwable failure) {
        return ofFile(failure)
                .<IOException>map(e -> e)
                .orElseGet(() -> new ImageFormatException(
                        subject, Reasons.notEncoded(encoding.plugIn().toUpperCase(Locale.ROOT), failure), failure));
    }

    private static Optional<FileSystemException> ofFile(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof FileSystemException e) {
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }
}
