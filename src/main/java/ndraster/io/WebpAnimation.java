package ndraster.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ndraster.dtype.DType;
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
                    : new Animation("WEBP", plays(chunks), surface(webp, chunks), Optional.empty(), frames, webp);
        } catch (IndexOutOfBoundsException e) {
            throw webp.problem(e);
        }
    }

    private static int plays(List<RiffChunk> chunks) {
        return chunks.stream()
                .filter(chunk -> chunk.type().equals("ANIM"))
                .findFirst()
                .map(chunk -> chunk.content().u16(Integer.BYTES))
                .orElse(0);
    }

    private static Composer.Surface surface(PluginImages webp, List<RiffChunk> chunks) throws ImageFormatException {
        FileView header = chunks.stream()
                .filter(chunk -> chunk.type().equals("VP8X"))
                .map(RiffChunk::content)
                .findFirst()
                .orElseThrow(() -> webp.bytes().problem("damaged WEBP: an animation without its size"));
        return new Composer.Surface(webp.bytes(), u24(header, 4) + 1, u24(header, 7) + 1, DType.UINT8);
    }

    private static AnimationFrame frame(FileView content, String subject) throws IOException {
        int flags = content.u8(FLAGS);
        ImageBytes part = new ImageBytes(MemorySegment.ofArray(standalone(content, subject)), subject);
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

    private static byte[] standalone(FileView content, String subject) throws IOException {
        List<RiffChunk> parts = RiffChunk.inside(content, CONTENT).stream()
                .filter(chunk -> chunk.type().equals("ALPH") || chunk.type().startsWith("VP8"))
                .toList();
        if (parts.stream().noneMatch(chunk -> chunk.type().startsWith("VP8"))) {
            throw new ImageFormatException(subject, "damaged WEBP: an ANMF chunk has no picture. Get the file again");
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        if (parts.stream().anyMatch(chunk -> chunk.type().equals("ALPH"))) {
            byte[] extended = new byte[10];
            extended[0] = ALPHA;
            System.arraycopy(content.bytes(6, 6), 0, extended, 4, 6);
            RiffChunk.put(body, "VP8X", extended);
        }
        for (RiffChunk chunk : parts) {
            RiffChunk.put(body, chunk.type(), chunk.bytes());
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        RiffChunk.put(file, "RIFF", body.toByteArray());
        return file.toByteArray();
    }
}
