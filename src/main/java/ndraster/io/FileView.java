package ndraster.io;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The bytes of a file, read as numbers of one byte order. Reading behind the end throws
/// `IndexOutOfBoundsException`.
record FileView(MemorySegment memory, ByteOrder order) {
    static FileView bigEndian(MemorySegment memory) {
        return new FileView(memory, ByteOrder.BIG_ENDIAN);
    }

    static FileView littleEndian(MemorySegment memory) {
        return new FileView(memory, ByteOrder.LITTLE_ENDIAN);
    }

    static FileView of(byte[] bytes, ByteOrder order) {
        return new FileView(MemorySegment.ofArray(bytes), order);
    }

    long size() {
        return memory.byteSize();
    }

    int u8(long at) {
        return Byte.toUnsignedInt(memory.get(ValueLayout.JAVA_BYTE, at));
    }

    int u16(long at) {
        return Short.toUnsignedInt(memory.get(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order), at));
    }

    int i32(long at) {
        return memory.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(order), at);
    }

    long u32(long at) {
        return Integer.toUnsignedLong(i32(at));
    }

    long i64(long at) {
        return memory.get(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(order), at);
    }

    byte[] bytes(long start, long length) {
        return memory.asSlice(start, length).toArray(ValueLayout.JAVA_BYTE);
    }

    /// Latin-1, the characters that are bytes.
    String text(long start, long length) {
        return new String(bytes(start, length), StandardCharsets.ISO_8859_1);
    }

    boolean hasAt(long start, String text) {
        return start + text.length() <= size() && text(start, text.length()).equals(text);
    }

    FileView slice(long start, long length) {
        return new FileView(memory.asSlice(start, length), order);
    }
}
