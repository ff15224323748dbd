package ndraster.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageWriteParam;
import ndraster.NDArray;
import ndraster.dtype.Numeric;

/// Writes WebP: pictures by libwebp, animations and metadata as chunks around them.
record WebpWriter(PluginWriter encoder, WriteOptions options) {
    private static final float PERCENT = 100;
    private static final int USUAL_QUALITY = 80;
    private static final int ANIMATION = 0x02;
    private static final int XMP = 0x04;
    private static final int EXIF = 0x08;
    private static final int ALPHA = 0x10;
    private static final int ICC = 0x20;
    private static final int REPLACES = 2;
    private static final int LONGEST = (1 << 24) - 1;

    /// What libwebp is asked for. Lossless is exact, also where nothing is seen of a colour.
    static ImageWriteParam param(ImageWriteParam param, WriteOptions options) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType(options.isLossless() ? "Lossless" : "Lossy");
        if (options.isLossless()) {
            PluginSettings.set(param, "setExact", true);
        } else {
            param.setCompressionQuality(options.quality().orElse(USUAL_QUALITY) / PERCENT);
        }
        return param;
    }

    void write(List<Writable> images, OutputStream out) throws IOException {
        if (images.size() == 1 && options.metadata().isEmpty()) {
            encoder.encode(images, out);
            return;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        RiffChunk.put(body, "VP8X", header(images));
        put(body, "ICCP", MetadataKind.ICC);
        if (images.size() > 1) {
            RiffChunk.put(body, "ANIM", animation());
        }
        for (int i = 0; i < images.size(); i++) {
            writePicture(images, i, body);
        }
        put(body, "EXIF", MetadataKind.EXIF);
        put(body, "XMP ", MetadataKind.XMP);
        RiffChunk.put(out, "RIFF", body.toByteArray());
    }

    private void put(ByteArrayOutputStream body, String type, MetadataKind kind) throws IOException {
        Optional<byte[]> block = options.metadata().block(kind);
        if (block.isPresent()) {
            RiffChunk.put(body, type, block.get());
        }
    }

    private byte[] header(List<Writable> images) throws ImageFormatException {
        NDArray first = images.getFirst().array();
        int flags = (images.size() > 1 ? ANIMATION : 0)
                | (hasAlpha(images) ? ALPHA : 0)
                | flag(MetadataKind.ICC, ICC)
                | flag(MetadataKind.EXIF, EXIF)
                | flag(MetadataKind.XMP, XMP);
        ByteBuffer header =
                ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN).putInt(flags);
        u24(header, first.length(1) - 1);
        u24(header, first.length(0) - 1);
        return header.array();
    }

    private static boolean hasAlpha(List<Writable> images) throws ImageFormatException {
        for (Writable image : images) {
            boolean isKnown = image.array().dtype() instanceof Numeric;
            if (isKnown
                    ? ChannelCounts.count(image.array()) == 4
                    : image.image().getColorModel().hasAlpha()) {
                return true;
            }
        }
        return false;
    }

    private int flag(MetadataKind kind, int flag) {
        return options.metadata().kinds().contains(kind) ? flag : 0;
    }

    /// On transparent ground.
    private byte[] animation() {
        return ByteBuffer.allocate(6)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0)
                .putShort((short) options.plays().orElse(0))
                .array();
    }

    private void writePicture(List<Writable> images, int index, ByteArrayOutputStream body) throws IOException {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        encoder.encode(List.of(images.get(index)), encoded);
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        FileView file = FileView.of(encoded.toByteArray(), ByteOrder.LITTLE_ENDIAN);
        for (RiffChunk chunk : RiffChunk.of(file)) {
            if (chunk.type().equals("ALPH")
                    || chunk.type().equals("VP8 ")
                    || chunk.type().equals("VP8L")) {
                RiffChunk.put(picture, chunk.type(), chunk.bytes());
            }
        }
        if (images.size() == 1) {
            body.writeBytes(picture.toByteArray());
        } else {
            NDArray array = images.get(index).array();
            ByteArrayOutputStream frame = new ByteArrayOutputStream();
            frame.writeBytes(frame(array, index));
            frame.writeBytes(picture.toByteArray());
            RiffChunk.put(body, "ANMF", frame.toByteArray());
        }
    }

    /// The whole surface, replaced.
    private byte[] frame(NDArray image, int index) {
        ByteBuffer frame = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        u24(frame, 0);
        u24(frame, 0);
        u24(frame, image.length(1) - 1);
        u24(frame, image.length(0) - 1);
        u24(frame, Math.min(options.duration(index).toMillis(), LONGEST));
        frame.put((byte) REPLACES);
        return frame.array();
    }

    private static void u24(ByteBuffer target, long value) {
        target.putShort((short) value).put((byte) (value >> Short.SIZE));
    }
}
