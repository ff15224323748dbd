package ndraster.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ndraster.io.AnimationFrame.Disposal;

/// The animation in a WebP with `ANMF` chunks. Each picture becomes a WebP of its own, which the decoder of WebP
/// reads.
final class WebpAnimation {
    private static final int CONTENT = 16;
    private static final int DURATION = 12;
    private static final int FLAGS = 15;
    private static final int CLEARS = 1;
    private static final int REPLACES = 2;
    private static final int ALPHA = 0x10;
    private static final int HEADER = 8;

    private WebpAnimation() {}

    /// `webp` itself if it is no animation.
    static EncodedImages of(PluginImages webp) throws IOException {
        try {
            List<RiffChunk> chunks =
                    RiffChunk.of(FileView.littleEndian(webp.bytes().memory()));
            List<AnimationFrame> frames = new ArrayList<>();
            for (RiffChunk chunk : chunks) {
                if (chunk.type().equals("ANMF")) {
                    frames.add(frame(chunk.content(), webp.bytes().subject()));
                }
            }
            return frames.isEmpty()
                    ? webp
                    : new Animation("WEBP", surface(webp, chunks), Optional.empty(), frames, webp);
        } catch (IndexOutOfBoundsException e) {
            throw webp.problem(e);
        }
    }

    private static Composer.Surface surface(PluginImages webp, List<RiffChunk> chunks) throws ImageFormatException {
        FileView header = chunks.stream()
                .filter(chunk -> chunk.type().equals("VP8X"))
                .map(RiffChunk::content)
                .findFirst()
                .orElseThrow(() -> webp.bytes().problem("damaged WEBP: an animation without its size"));
        return new Composer.Surface(webp.bytes(), u24(header, 4) + 1, u24(header, 7) + 1);
    }

    private static AnimationFrame frame(FileView content, String subject) {
        int flags = content.u8(FLAGS);
        ImageBytes part = new ImageBytes(MemorySegment.ofArray(standalone(content)), subject);
        return new AnimationFrame(
                new StandaloneImage(part),
                2 * u24(content, 0),
                2 * u24(content, 3),
                (flags & CLEARS) != 0 ? Disposal.CLEAR : Disposal.KEEP,
                (flags & REPLACES) == 0,
                Duration.ofMillis(u24(content, DURATION)));
    }

    private static int u24(FileView content, int at) {
        return content.u16(at) | content.u8(at + 2) << Short.SIZE;
    }

    private static byte[] standalone(FileView content) {
        List<RiffChunk> parts = RiffChunk.inside(content, CONTENT).stream()
                .filter(chunk -> chunk.type().equals("ALPH") || chunk.type().startsWith("VP8"))
                .toList();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        if (parts.stream().anyMatch(chunk -> chunk.type().equals("ALPH"))) {
            byte[] extended = new byte[10];
            extended[0] = ALPHA;
            System.arraycopy(content.bytes(6, 6), 0, extended, 4, 6);
            put(body, "VP8X", extended);
        }
        parts.forEach(chunk -> put(body, chunk.type(), chunk.bytes()));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        put(file, "RIFF", body.toByteArray());
        return file.toByteArray();
    }

    private static void put(ByteArrayOutputStream out, String type, byte[] content) {
        out.writeBytes(ByteBuffer.allocate(HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(content.length)
                .array());
        out.writeBytes(content);
        if (content.length % 2 == 1) {
            out.write(0);
        }
    }
}
