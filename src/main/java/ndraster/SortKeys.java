package ndraster;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import ndraster.dtype.Bytes;
import ndraster.dtype.DType;
import ndraster.dtype.Field;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;
import ndraster.dtype.Raw;
import ndraster.dtype.Struct;
import ndraster.dtype.SubArray;
import ndraster.dtype.Text;
import ndraster.dtype.Time;
import ndraster.layout.Layout;

/// Elements of any type as columns of `long`, in whose order the elements are sorted: NaN and NaT last, complex numbers
/// by their real parts first, texts by their characters, structs by their fields from the first to the last.
///
/// @param columns the first decides, the next where that is equal
/// @param isComplex whether the first column says which parts are NaN: 0 for none
record SortKeys(List<long[]> columns, boolean isComplex) {
    private static final long LAST = Long.MAX_VALUE;

    static SortKeys of(NDArray array) {
        List<long[]> columns = new ArrayList<>();
        add(array, columns);
        return new SortKeys(
                columns,
                array.dtype() instanceof Numeric numeric && numeric.type().isComplex());
    }

    private static void add(NDArray array, List<long[]> columns) {
        switch (array.dtype()) {
            case Numeric numeric when numeric.type().isComplex() -> addComplex(array, numeric, columns);
            case Numeric numeric when numeric.type().isFloating() -> columns.add(ofReal(array));
            case Numeric numeric -> columns.add(ofWhole(array, numeric.type() == NumericType.UINT64));
            case Time time -> columns.add(ofTime(array.withDType(DType.INT64.withOrder(time.order()), array.layout())));
            case Bytes _, Raw _ -> addBytes(array, columns);
            case Text text -> addBytes(bigEndian(array, text), columns);
            case Struct struct -> struct.fields().forEach(field -> add(array, field, columns));
            case SubArray _ -> throw new AssertionError(array.dtype());
        }
    }

    private static void add(NDArray array, Field field, List<long[]> columns) {
        addInner(array.field(field.name()), array.ndim(), columns);
    }

    /// The elements of a sub-array, one after the other.
    private static void addInner(NDArray part, int ndim, List<long[]> columns) {
        if (part.ndim() == ndim) {
            add(part, columns);
            return;
        }
        for (long i = 0; i < part.length(ndim); i++) {
            addInner(part.withLayout(part.layout().select(ndim, i)), ndim, columns);
        }
    }

    private static long[] ofWhole(NDArray array, boolean isUnsigned) {
        long[] keys = JavaArrays.toLongs(array);
        for (int i = 0; isUnsigned && i < keys.length; i++) {
            keys[i] ^= Long.MIN_VALUE;
        }
        return keys;
    }

    private static long[] ofTime(NDArray counts) {
        long[] keys = JavaArrays.toLongs(counts);
        for (int i = 0; i < keys.length; i++) {
            keys[i] = keys[i] == Long.MIN_VALUE ? LAST : keys[i];
        }
        return keys;
    }

    private static long[] ofReal(NDArray array) {
        double[] values = JavaArrays.toDoubles(array);
        long[] keys = new long[values.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(values[i]);
        }
        return keys;
    }

    private static long key(double value) {
        if (Double.isNaN(value)) {
            return LAST;
        }
        long bits = value == 0 ? 0 : Double.doubleToRawLongBits(value);
        return bits >= 0 ? bits : bits ^ LAST;
    }

    private static void addComplex(NDArray array, Numeric dtype, List<long[]> columns) {
        Numeric part = (dtype.type() == NumericType.COMPLEX64 ? DType.FLOAT32 : DType.FLOAT64).withOrder(dtype.order());
        Layout layout = array.layout();
        long[] real = ofReal(array.withDType(part, layout));
        long[] imaginary = ofReal(array.withDType(part, layout.field(part.itemSize())));
        long[] nans = new long[real.length];
        for (int i = 0; i < nans.length; i++) {
            nans[i] = (real[i] == LAST ? 2L : 0) + (imaginary[i] == LAST ? 1 : 0);
        }
        columns.addAll(List.of(nans, real, imaginary));
    }

    private static NDArray bigEndian(NDArray array, Text text) {
        return NDArray.zeros(text.withOrder(ByteOrder.BIG_ENDIAN), array.shape())
                .assign(array);
    }

    private static void addBytes(NDArray array, List<long[]> columns) {
        int size = array.itemSize();
        ByteBuffer bytes = ByteBuffer.wrap(array.toBytes());
        int count = Math.toIntExact(array.size());
        for (int from = 0; from < size; from += Long.BYTES) {
            long[] keys = new long[count];
            for (int i = 0; i < count; i++) {
                keys[i] = word(bytes, i * size + from, Math.min(Long.BYTES, size - from));
            }
            columns.add(keys);
        }
    }

    private static long word(ByteBuffer bytes, int at, int n) {
        long word = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            word = word << Byte.SIZE | (i < n ? bytes.get(at + i) & 0xff : 0);
        }
        return word ^ Long.MIN_VALUE;
    }

    /// Whether two elements count as one: all NaN do.
    boolean areEqual(int i, int j) {
        if (isComplex && columns.getFirst()[i] != 0 && columns.getFirst()[j] != 0) {
            return true;
        }
        return columns.stream().allMatch(keys -> keys[i] == keys[j]);
    }
}
