package ndraster.codecs;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import ndraster.codecs.CodecException.Problem;

/// The boxes of metadata in a JPEG XL file, inflated where they are compressed.
final class JxlBoxes {
    private static final Set<String> WANTED = Set.of("Exif", "xml ");
    private static final int MOST = 64 << 20;
    private static final int STEP = 1 << 16;

    private final JxlDecoder decoder;
    private final Map<String, byte[]> found = new HashMap<>();

    private JxlBoxes(JxlDecoder decoder) {
        this.decoder = decoder;
    }

    /// The first of each type; those in front of damage.
    ///
    /// @throws CodecException if one takes more than 64 MB, which is an attack
    static Map<String, byte[]> read(Libjxl library, MemorySegment file) throws CodecException {
        try (JxlDecoder decoder = new JxlDecoder(library, file, JxlDecoder.BOX)) {
            library.closeInput.run(decoder.pointer());
            library.decompressBoxes.toInt(decoder.pointer(), 1);
            JxlBoxes boxes = new JxlBoxes(decoder);
            boxes.collect();
            return boxes.found;
        }
    }

    private void collect() throws CodecException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment type = arena.allocate(Integer.BYTES);
            MemorySegment buffer = arena.allocate(STEP);
            int event = next();
            while (event == JxlDecoder.BOX) {
                decoder.library().boxType.toInt(decoder.pointer(), type, 1);
                String name = new String(type.toArray(JAVA_BYTE), StandardCharsets.ISO_8859_1);
                event = WANTED.contains(name) && !found.containsKey(name) ? content(name, buffer) : next();
            }
        }
    }

    /// Damage ends the search.
    private int next() throws CodecException {
        try {
            return decoder.next();
        } catch (CodecException _) {
            return JxlDecoder.SUCCESS;
        }
    }

    /// Adds the box that was met, and tells what comes after it.
    private int content(String name, MemorySegment buffer) throws CodecException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int event;
        do {
            decoder.library().setBoxBuffer.toInt(decoder.pointer(), buffer, buffer.byteSize());
            event = next();
            long free = Math.clamp(decoder.library().releaseBoxBuffer.toLong(decoder.pointer()), 0, STEP);
            bytes.writeBytes(buffer.asSlice(0, STEP - free).toArray(JAVA_BYTE));
            if (bytes.size() > MOST) {
                throw new CodecException(Problem.DAMAGED, "its metadata take more than 64 MB when inflated");
            }
        } while (event == JxlDecoder.NEED_BOX_BUFFER);
        found.put(name, bytes.toByteArray());
        return event;
    }
}
