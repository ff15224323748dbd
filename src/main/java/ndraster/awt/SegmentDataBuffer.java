package ndraster.awt;

import java.awt.image.DataBuffer;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Objects;
import ndraster.ReadOnlyArrayException;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.memory.Storage;

/// Image memory that is not a Java array of the right type: native, mapped, of the other byte order, or bytes
/// that hold larger samples; and memory that must not be written, which AWT's own data buffers would give away.
///
/// AWT's pictures over it work everywhere but in `AffineTransformOp` and `ConvolveOp`, and draw slower than over
/// a Java array. Once the memory's owner is closed, every access throws `IllegalStateException`.
final class SegmentDataBuffer extends DataBuffer {
    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;

    private final Storage storage;
    private final Numeric dtype;
    private final long start;
    private final boolean isSwapped;

    /// @param start the byte at which element 0 is
    SegmentDataBuffer(Storage storage, Numeric dtype, long start, int size) {
        super(SampleTypes.toAwt(dtype).orElseThrow(), size);
        this.storage = storage;
        storage.readable();
        this.dtype = dataType == TYPE_BYTE ? DType.UINT8 : dtype;
        this.start = start;
        this.isSwapped = this.dtype.order() != ByteOrder.nativeOrder();
    }

    Storage storage() {
        return storage;
    }

    /// The elements as AWT takes them: truth values are bytes.
    Numeric dtype() {
        return dtype;
    }

    long start() {
        return start;
    }

    private long at(int bank, int index) {
        Objects.checkIndex(bank, banks);
        return start + (long) Objects.checkIndex(index, size) * dtype.itemSize();
    }

    /// @throws IllegalStateException if the memory's owner has been closed
    MemorySegment readable() {
        return storage.readable();
    }

    /// @throws ReadOnlyArrayException if the array that it shows is read-only
    /// @throws IllegalStateException if the memory's owner has been closed
    MemorySegment writable() {
        return storage.writable(this::refusal);
    }

    ReadOnlyArrayException refusal() {
        return new ReadOnlyArrayException("output array is read-only: this image shows an array that must not be"
                + " written. Draw on a copy: Images.toImage(image)");
    }

    /// Reports that bytes of [#writable], from `from` up to `to`, have been written.
    void written(long from, long to) {
        storage.written(from, to);
    }

    @Override
    public int getElem(int bank, int index) {
        long at = at(bank, index);
        return switch (dataType) {
            case TYPE_BYTE -> readable().get(ValueLayout.JAVA_BYTE, at) & 0xff;
            case TYPE_USHORT -> readShort(at) & 0xffff;
            case TYPE_SHORT -> readShort(at);
            case TYPE_INT -> readInt(at);
            case TYPE_FLOAT -> (int) Float.intBitsToFloat(readInt(at));
            default -> (int) Double.longBitsToDouble(readLong(at));
        };
    }

    @Override
    public void setElem(int bank, int index, int value) {
        long at = at(bank, index);
        switch (dataType) {
            case TYPE_BYTE -> writeByte(at, (byte) value);
            case TYPE_USHORT, TYPE_SHORT -> writeShort(at, (short) value);
            case TYPE_INT -> writeInt(at, value);
            case TYPE_FLOAT -> writeInt(at, Float.floatToRawIntBits(value));
            default -> writeLong(at, Double.doubleToRawLongBits(value));
        }
    }

    @Override
    public double getElemDouble(int bank, int index) {
        return switch (dataType) {
            case TYPE_FLOAT -> Float.intBitsToFloat(readInt(at(bank, index)));
            case TYPE_DOUBLE -> Double.longBitsToDouble(readLong(at(bank, index)));
            default -> getElem(bank, index);
        };
    }

    @Override
    public void setElemDouble(int bank, int index, double value) {
        switch (dataType) {
            case TYPE_FLOAT -> writeInt(at(bank, index), Float.floatToRawIntBits((float) value));
            case TYPE_DOUBLE -> writeLong(at(bank, index), Double.doubleToRawLongBits(value));
            default -> setElem(bank, index, (int) value);
        }
    }

    @Override
    public float getElemFloat(int bank, int index) {
        return (float) getElemDouble(bank, index);
    }

    @Override
    public void setElemFloat(int bank, int index, float value) {
        setElemDouble(bank, index, value);
    }

    // DataBuffer's own versions without a bank go through an int.

    @Override
    public int getElem(int index) {
        return getElem(0, index);
    }

    @Override
    public void setElem(int index, int value) {
        setElem(0, index, value);
    }

    @Override
    public float getElemFloat(int index) {
        return getElemFloat(0, index);
    }

    @Override
    public void setElemFloat(int index, float value) {
        setElemFloat(0, index, value);
    }

    @Override
    public double getElemDouble(int index) {
        return getElemDouble(0, index);
    }

    @Override
    public void setElemDouble(int index, double value) {
        setElemDouble(0, index, value);
    }

    private void writeByte(long at, byte value) {
        writable().set(ValueLayout.JAVA_BYTE, at, value);
        storage.written(at, at + Byte.BYTES);
    }

    private short readShort(long at) {
        short value = readable().get(SHORT, at);
        return isSwapped ? Short.reverseBytes(value) : value;
    }

    private void writeShort(long at, short value) {
        writable().set(SHORT, at, isSwapped ? Short.reverseBytes(value) : value);
        storage.written(at, at + Short.BYTES);
    }

    private int readInt(long at) {
        int value = readable().get(INT, at);
        return isSwapped ? Integer.reverseBytes(value) : value;
    }

    private void writeInt(long at, int value) {
        writable().set(INT, at, isSwapped ? Integer.reverseBytes(value) : value);
        storage.written(at, at + Integer.BYTES);
    }

    private long readLong(long at) {
        long value = readable().get(LONG, at);
        return isSwapped ? Long.reverseBytes(value) : value;
    }

    private void writeLong(long at, long value) {
        writable().set(LONG, at, isSwapped ? Long.reverseBytes(value) : value);
        storage.written(at, at + Long.BYTES);
    }
}
