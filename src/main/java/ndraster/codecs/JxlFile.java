package ndraster.codecs;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ndraster.codecs.CodecException.Problem;

/// A JPEG XL file, opened by libjxl.
public final class JxlFile implements AutoCloseable {
    private static final int BLACK = 4;
    private static final long FORMAT_SIZE = 24;
    private static final int MOST_FRAMES = 1 << 20;

    private final Arena arena = Arena.ofShared();
    private final Libjxl library;
    private final MemorySegment file;
    private final JxlInfo info;
    private final Optional<byte[]> profile;
    private Optional<List<Long>> durations = Optional.empty();
    private Optional<JxlDecoder> frames = Optional.empty();
    private int nextFrame;

    private JxlFile(Libjxl library, MemorySegment given) throws CodecException {
        this.library = library;
        this.file =
                arena.allocate(Math.max(1, given.byteSize())).copyFrom(given).asSlice(0, given.byteSize());
        try (JxlDecoder decoder = new JxlDecoder(library, file, JxlDecoder.BASIC_INFO | JxlDecoder.COLOUR)) {
            decoder.await(JxlDecoder.BASIC_INFO);
            this.info = decoder.info();
            checkChannels(decoder, info);
            decoder.await(JxlDecoder.COLOUR);
            JxlColours colours = new JxlColours(decoder);
            colours.choose(info);
            this.profile = colours.profile();
        } catch (Throwable failure) {
            arena.close();
            throw failure;
        }
    }

    /// Whether the system's library is there.
    public static boolean isSupported() {
        try {
            return Libjxl.get() != null;
        } catch (CodecException _) {
            return false;
        }
    }

    /// Reads the header of `file`.
    ///
    /// @throws CodecException if it is damaged, or there is no library
    public static JxlFile open(MemorySegment file) throws CodecException {
        return new JxlFile(Libjxl.get(), file);
    }

    private static void checkChannels(JxlDecoder decoder, JxlInfo info) throws CodecException {
        for (int i = 0; i < info.extraChannels(); i++) {
            if (decoder.typeOf(i) == BLACK) {
                throw new CodecException(Problem.UNSUPPORTED, "its colours are CMYK, which is not read");
            }
        }
    }

    /// What its header says.
    public JxlInfo info() {
        return info;
    }

    /// The profile of the decoded samples; nothing if they are sRGB.
    public Optional<byte[]> profile() {
        return profile;
    }

    /// The EXIF block, from its TIFF header on.
    public Optional<byte[]> exif() throws CodecException {
        return box("Exif").flatMap(ExifBlock::unwrapped);
    }

    /// The XMP packet.
    public Optional<byte[]> xmp() throws CodecException {
        return box("xml ");
    }

    private Optional<byte[]> box(String type) throws CodecException {
        Map<String, byte[]> boxes = JxlBoxes.read(library, file);
        return Optional.ofNullable(boxes.get(type));
    }

    /// How many ticks each frame is shown: as many numbers as there are frames.
    public List<Long> durations() throws CodecException {
        List<Long> known = durations.isPresent() ? durations.get() : readDurations();
        durations = Optional.of(known);
        return known;
    }

    private List<Long> readDurations() throws CodecException {
        List<Long> all = new ArrayList<>();
        try (JxlDecoder decoder = new JxlDecoder(library, file, JxlDecoder.FRAME)) {
            int event = decoder.next();
            while (event != JxlDecoder.SUCCESS) {
                if (event == JxlDecoder.FRAME) {
                    all.add(decoder.duration());
                }
                if (all.size() > MOST_FRAMES) {
                    throw new CodecException(Problem.DAMAGED, "it has more than a million frames");
                }
                event = decoder.next();
            }
        }
        return List.copyOf(all);
    }

    /// Decodes a frame, as it is shown. Forwards is fastest.
    ///
    /// @throws CodecException if it is damaged, or `reader` throws one
    public <T> T decode(int frame, PlaneReader<T> reader) throws CodecException {
        try (Arena call = Arena.ofConfined()) {
            MemorySegment samples = decode(frame, call);
            long stride = (long) info.width() * info.samples() * info.sample().size();
            return reader.read(List.of(new Plane(
                    samples,
                    info.width(),
                    info.height(),
                    info.samples(),
                    info.sample().size() * Byte.SIZE,
                    stride,
                    false)));
        } catch (Throwable failure) {
            stop();
            throw failure;
        }
    }

    private MemorySegment decode(int frame, Arena call) throws CodecException {
        JxlDecoder decoder = decoderBefore(frame);
        MemorySegment samples = MemorySegment.NULL;
        int event = decoder.next();
        while (event != JxlDecoder.FULL_IMAGE) {
            switch (event) {
                case JxlDecoder.COLOUR -> new JxlColours(decoder).choose(info);
                case JxlDecoder.NEED_BUFFER -> samples = buffer(decoder, call);
                case JxlDecoder.SUCCESS -> throw JxlDecoder.damaged();
                default -> {}
            }
            event = decoder.next();
        }
        nextFrame = frame + 1;
        return samples;
    }

    private JxlDecoder decoderBefore(int frame) throws CodecException {
        if (frame < nextFrame) {
            stop();
        }
        if (frames.isEmpty()) {
            frames = Optional.of(
                    new JxlDecoder(library, file, JxlDecoder.COLOUR | JxlDecoder.FRAME | JxlDecoder.FULL_IMAGE));
        }
        JxlDecoder decoder = frames.get();
        if (frame > nextFrame) {
            library.skipFrames.run(decoder.pointer(), (long) frame - nextFrame);
        }
        return decoder;
    }

    private MemorySegment buffer(JxlDecoder decoder, Arena call) throws CodecException {
        MemorySegment format = call.allocate(FORMAT_SIZE, Long.BYTES);
        format.set(JAVA_INT, 0, info.samples());
        format.set(JAVA_INT, Integer.BYTES, info.sample().type());
        MemorySegment size = call.allocate(JAVA_LONG);
        JxlDecoder.check(library.bufferSize.toInt(decoder.pointer(), format, size));
        long expected = Math.multiplyExact(
                Math.multiplyExact((long) info.width(), info.height()),
                (long) info.samples() * info.sample().size());
        if (size.get(JAVA_LONG, 0) != expected) {
            throw JxlDecoder.damaged();
        }
        MemorySegment samples = call.allocate(expected, Long.BYTES);
        JxlDecoder.check(library.setBuffer.toInt(decoder.pointer(), format, samples, expected));
        return samples;
    }

    private void stop() {
        frames.ifPresent(JxlDecoder::close);
        frames = Optional.empty();
        nextFrame = 0;
    }

    /// Closes the file.
    @Override
    public void close() {
        stop();
        arena.close();
    }
}
