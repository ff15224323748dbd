package ndraster.codecs;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A box of ISO's base media format, of which HEIF files are made. Reading behind its end throws
/// `IndexOutOfBoundsException`.
record Box(String type, MemorySegment content) {
    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final int HEADER = 8;
    private static final int LONG_HEADER = 16;

    /// The boxes that fill `memory`.
    static List<Box> all(MemorySegment memory) {
        List<Box> boxes = new ArrayList<>();
        long at = 0;
        while (at + HEADER <= memory.byteSize()) {
            long size = Integer.toUnsignedLong(memory.get(INT, at));
            int header = size == 1 ? LONG_HEADER : HEADER;
            long length = size == 1 ? memory.get(LONG, at + HEADER) : size == 0 ? memory.byteSize() - at : size;
            if (length < header || length > memory.byteSize() - at) {
                return boxes;
            }
            String type = new String(
                    memory.asSlice(at + Integer.BYTES, Integer.BYTES).toArray(ValueLayout.JAVA_BYTE),
                    StandardCharsets.ISO_8859_1);
            boxes.add(new Box(type, memory.asSlice(at + header, length - header)));
            at += length;
        }
        return boxes;
    }

    /// The boxes of a type that are inside of this one, behind `header` bytes of its own.
    Stream<Box> inside(int header, String wanted) {
        return all(content.asSlice(header)).stream().filter(box -> box.type.equals(wanted));
    }

    int u8(long at) {
        return Byte.toUnsignedInt(content.get(ValueLayout.JAVA_BYTE, at));
    }

    int u16(long at) {
        return Short.toUnsignedInt(content.get(SHORT, at));
    }

    int i32(long at) {
        return content.get(INT, at);
    }
}
