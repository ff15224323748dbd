package ndraster.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ndraster.dtype.DType;
import ndraster.io.AnimationFrame.Disposal;

/// The animation in a PNG with an `acTL` chunk. Each picture becomes a PNG of its own, which the decoder of PNG
/// reads.
final class ApngAnimation {
    private static final Set<String> SHARED = Set.of("PLTE", "tRNS");
    private static final int SEQUENCE = 4;
    private static final int WIDTH = 4;
    private static final int HEIGHT = 8;
    private static final int DEPTH = 8;
    private static final int LEFT = 12;
    private static final int TOP = 16;
    private static final int DELAY = 20;
    private static final int DISPOSAL = 24;
    private static final int BLENDING = 25;

    private final PluginImages png;
    private final List<PngChunk> chunks;
    private final List<AnimationFrame> frames = new ArrayList<>();
    private boolean hasStill;

    private ApngAnimation(PluginImages png) {
        this.png = png;
        this.chunks = PngChunk.of(FileView.bigEndian(png.bytes().memory()));
    }

    /// `png` itself if it is no animation.
    static EncodedImages of(PluginImages png) throws IOException {
        ApngAnimation animation = new ApngAnimation(png);
        return animation.isAnimated() ? animation.read() : png;
    }

    /// `acTL` counts only in front of the pixels.
    private boolean isAnimated() {
        for (PngChunk chunk : chunks) {
            if (chunk.type().equals("acTL")) {
                return chunk.content().size() == Long.BYTES && chunk.content().i32(0) > 0;
            }
            if (chunk.type().equals("IDAT")) {
                return false;
            }
        }
        return false;
    }

    private static DType dtype(FileView header) {
        return header.u8(DEPTH) > Byte.SIZE ? DType.UINT16 : DType.UINT8;
    }

    private int plays() {
        return chunks.stream()
                .filter(chunk -> chunk.type().equals("acTL"))
                .findFirst()
                .map(chunk -> chunk.content().i32(Integer.BYTES))
                .orElse(0);
    }

    private EncodedImages read() throws IOException {
        try {
            collect();
            if (frames.isEmpty()) {
                return png;
            }
            FileView header = chunks.getFirst().content();
            return new Animation(
                    "PNG",
                    plays(),
                    new Composer.Surface(png.bytes(), header.i32(0), header.i32(Integer.BYTES), dtype(header)),
                    hasStill ? Optional.of(png.image(0)) : Optional.empty(),
                    frames,
                    png);
        } catch (IndexOutOfBoundsException e) {
            throw png.problem(e);
        }
    }

    private void collect() {
        Optional<FileView> control = Optional.empty();
        List<byte[]> data = new ArrayList<>();
        for (PngChunk chunk : chunks) {
            switch (chunk.type()) {
                case "fcTL" -> {
                    finish(control, data);
                    control = Optional.of(chunk.content());
                }
                case "IDAT" -> {
                    hasStill |= control.isEmpty();
                    data.add(chunk.bytes());
                }
                case "fdAT" ->
                    data.add(chunk.content().bytes(SEQUENCE, chunk.content().size() - SEQUENCE));
                default -> {}
            }
        }
        finish(control, data);
    }

    private void finish(Optional<FileView> control, List<byte[]> data) {
        if (control.isPresent() && !data.isEmpty()) {
            frames.add(frame(control.get(), data));
        }
        data.clear();
    }

    private AnimationFrame frame(FileView control, List<byte[]> data) {
        ImageBytes part = new ImageBytes(
                MemorySegment.ofArray(standalone(control, data)), png.bytes().subject());
        int seconds = control.u16(DELAY + 2);
        long millis = 1000L * control.u16(DELAY) / (seconds == 0 ? 100 : seconds);
        return new AnimationFrame(
                new StandaloneImage(part),
                control.i32(LEFT),
                control.i32(TOP),
                disposal(control.u8(DISPOSAL)),
                control.u8(BLENDING) == 1,
                Duration.ofMillis(millis));
    }

    /// For the first picture, restoring what was before is clearing.
    private Disposal disposal(int code) {
        return switch (code) {
            case 1 -> Disposal.CLEAR;
            case 2 -> frames.isEmpty() ? Disposal.CLEAR : Disposal.RESTORE;
            default -> Disposal.KEEP;
        };
    }

    private byte[] standalone(FileView control, List<byte[]> data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(PngWriter.signature());
        byte[] header = chunks.getFirst().bytes();
        ByteBuffer.wrap(header).putInt(control.i32(WIDTH)).putInt(control.i32(HEIGHT));
        PngWriter.chunk(out, "IHDR", header);
        chunks.stream()
                .filter(chunk -> SHARED.contains(chunk.type()))
                .forEach(chunk -> PngWriter.chunk(out, chunk.type(), chunk.bytes()));
        data.forEach(bytes -> PngWriter.chunk(out, "IDAT", bytes));
        PngWriter.chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }
}
