package ndraster.kernel;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/// Some elements as a stretch of a plain Java array: the only thing that loops ever see.
///
/// One of the arrays is in use, from index [#at] on; which, its user knows. The array is scratch memory, or, where the
/// layout allows, the memory of the array itself.
final class Block {
    /// How many elements a block has at most: small enough for four blocks of 8-byte elements in L1.
    static final int CAPACITY = 1024;

    /// How many elements of one or two bytes a block has at most.
    static final int NARROW_CAPACITY = 4096;

    /// How many bytes are moved at a time where nothing is computed.
    static final int BYTES_TO_MOVE = 8192;

    /// How many bytes of two operands are in L1 at a time while elements are converted.
    static final int BYTES_TO_CONVERT = 20 << 10;

    private static final byte[] NO_BYTES = {};
    private static final short[] NO_SHORTS = {};
    private static final int[] NO_INTS = {};
    private static final long[] NO_LONGS = {};
    private static final float[] NO_FLOATS = {};
    private static final double[] NO_DOUBLES = {};

    byte[] bytes = NO_BYTES;
    short[] shorts = NO_SHORTS;
    int[] ints = NO_INTS;
    long[] longs = NO_LONGS;
    float[] floats = NO_FLOATS;
    double[] doubles = NO_DOUBLES;
    int at;

    /// Scratch for `capacity` elements of a carrier.
    static Block of(Carrier carrier, int capacity) {
        Block block = new Block();
        switch (carrier) {
            case INT -> block.ints = new int[capacity];
            case LONG -> block.longs = new long[capacity];
            case FLOAT -> block.floats = new float[capacity];
            case DOUBLE -> block.doubles = new double[capacity];
        }
        return block;
    }

    /// Scratch for `capacity` elements as they are in memory.
    static Block of(Unit unit, int capacity) {
        Block block = new Block();
        switch (unit) {
            case BYTE -> block.bytes = new byte[capacity];
            case SHORT -> block.shorts = new short[capacity];
            case INT -> block.ints = new int[capacity];
            case LONG -> block.longs = new long[capacity];
            case FLOAT -> block.floats = new float[capacity];
            case DOUBLE -> block.doubles = new double[capacity];
        }
        return block;
    }

    /// Points this block at a Java array of `unit`s, if `array` is one.
    boolean borrow(Unit unit, Object array, int from) {
        at = from;
        switch (unit) {
            case BYTE -> bytes = array instanceof byte[] a ? a : NO_BYTES;
            case SHORT -> shorts = array instanceof short[] a ? a : NO_SHORTS;
            case INT -> ints = array instanceof int[] a ? a : NO_INTS;
            case LONG -> longs = array instanceof long[] a ? a : NO_LONGS;
            case FLOAT -> floats = array instanceof float[] a ? a : NO_FLOATS;
            case DOUBLE -> doubles = array instanceof double[] a ? a : NO_DOUBLES;
        }
        return unit.isArray(array);
    }

    /// Copies `n` elements, as they are, from this block to memory.
    void copyTo(Unit unit, int from, MemorySegment memory, long offset, int n) {
        switch (unit) {
            case BYTE -> MemorySegment.copy(bytes, from, memory, ValueLayout.JAVA_BYTE, offset, n);
            case SHORT -> MemorySegment.copy(shorts, from, memory, Swapping.SHORT, offset, n);
            case INT -> MemorySegment.copy(ints, from, memory, Swapping.INT, offset, n);
            case LONG -> MemorySegment.copy(longs, from, memory, Swapping.LONG, offset, n);
            case FLOAT -> MemorySegment.copy(floats, from, memory, Swapping.FLOAT, offset, n);
            case DOUBLE -> MemorySegment.copy(doubles, from, memory, Swapping.DOUBLE, offset, n);
        }
    }

    /// Copies `n` elements, as they are, from memory to this block.
    void copyFrom(Unit unit, int to, MemorySegment memory, long offset, int n) {
        switch (unit) {
            case BYTE -> MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, offset, bytes, to, n);
            case SHORT -> MemorySegment.copy(memory, Swapping.SHORT, offset, shorts, to, n);
            case INT -> MemorySegment.copy(memory, Swapping.INT, offset, ints, to, n);
            case LONG -> MemorySegment.copy(memory, Swapping.LONG, offset, longs, to, n);
            case FLOAT -> MemorySegment.copy(memory, Swapping.FLOAT, offset, floats, to, n);
            case DOUBLE -> MemorySegment.copy(memory, Swapping.DOUBLE, offset, doubles, to, n);
        }
    }

    /// Fills the block with its first element.
    void repeatFirst(Unit unit) {
        switch (unit) {
            case BYTE -> Arrays.fill(bytes, bytes[0]);
            case SHORT -> Arrays.fill(shorts, shorts[0]);
            case INT -> Arrays.fill(ints, ints[0]);
            case LONG -> Arrays.fill(longs, longs[0]);
            case FLOAT -> Arrays.fill(floats, floats[0]);
            case DOUBLE -> Arrays.fill(doubles, doubles[0]);
        }
    }
}
