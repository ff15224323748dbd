package ndraster;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import ndraster.dtype.Casting;
import ndraster.dtype.DType;
import ndraster.dtype.Field;
import ndraster.dtype.Struct;
import ndraster.layout.Extent;
import ndraster.layout.Layout;
import ndraster.memory.Storage;

/// An n-dimensional array: elements of one type, somewhere in memory.
///
/// The memory may be the array's own, a Java array's, an image's, native or mapped. Arrays made from another by
/// slicing, transposing, taking a field and the like are views: they look at the same memory, so that a write through
/// one is seen by all. Methods called `as…` share memory, methods called `to…` copy it; plain verbs give a new array,
/// `…InPlace` change this one.
///
/// An array is safe to read from several threads at once; threads that write to parts with no byte in common do not
/// disturb each other.
///
/// `equals` is identity and `hashCode` goes with it: an array can change, and NumPy's arrays have no hash either.
/// [#equal(NDArray)] compares element by element, [Equality#arrayEqual(NDArray, NDArray)] as a whole.
///
/// @see <a href="https://numpy.org/doc/stable/reference/arrays.ndarray.html">NumPy: The N-dimensional array</a>
public final class NDArray implements ArrayInterfaceExporter {
    private final DType dtype;
    private final Layout layout;
    private final Storage storage;

    /// An array over `storage`, which must hold every byte of `layout`.
    NDArray(DType dtype, Layout layout, Storage storage) {
        Creation.checkAxes(layout.ndim());
        this.dtype = dtype;
        this.layout = layout;
        this.storage = storage;
    }

    // ------------------------------------------------------------------ new arrays

    /// A new array of zeros: 0, false, the empty text, a struct of zeros.
    ///
    /// @throws ShapeException if a length is negative or the size in bytes does not fit in 63 bits
    public static NDArray zeros(DType dtype, long... shape) {
        return Creation.zeros(dtype, shape);
    }

    /// As [#zeros(DType, long...)], in native memory that lives as long as `arena`; after that, access throws
    /// `IllegalStateException`.
    ///
    /// @throws ShapeException if a length is negative or the size in bytes does not fit in 63 bits
    public static NDArray zeros(Arena arena, DType dtype, long... shape) {
        return Creation.zeros(arena, dtype, shape);
    }

    /// What [#zeros(DType, long...)] gives: Java has no memory with anything else in it.
    public static NDArray empty(DType dtype, long... shape) {
        return Creation.zeros(dtype, shape);
    }

    /// New zeros in the type and shape of `other`, and with its axes in the same order in memory.
    public static NDArray zerosLike(NDArray other) {
        return Creation.keepOrder(other.dtype(), other.shape(), other);
    }

    /// New ones in the type, shape and order of `other`.
    ///
    /// @throws CastException if the type has no one
    public static NDArray onesLike(NDArray other) {
        return zerosLike(other).fill(1);
    }

    /// A new array in the type, shape and order of `other` that is `value` everywhere; see [#full].
    public static NDArray fullLike(NDArray other, Object value) {
        return Creation.full(zerosLike(other), value);
    }

    /// A new array of ones.
    ///
    /// @throws CastException if the type has no one
    public static NDArray ones(DType dtype, long... shape) {
        return full(dtype, 1, shape);
    }

    /// A new array that is `value` everywhere; see [#fill] for what a value may be.
    public static NDArray full(DType dtype, Object value, long... shape) {
        return Creation.full(zeros(dtype, shape), value);
    }

    /// 0, 1, … up to `stop`, exclusive, as int64.
    public static NDArray arange(long stop) {
        return arange(0, stop, 1);
    }

    /// `start`, `start + step`, … up to `stop`, exclusive, as int64.
    ///
    /// @throws IllegalArgumentException if `step` is 0
    public static NDArray arange(long start, long stop, long step) {
        return Creation.arange(start, stop, step);
    }

    /// `start`, `start + step`, … up to `stop`, exclusive, as float64.
    ///
    /// @throws IllegalArgumentException if `step` is 0
    /// @throws ShapeException if the length is not a number or too large
    public static NDArray arange(double start, double stop, double step) {
        return Creation.arange(start, stop, step);
    }

    /// `count` numbers from `start` to `stop`, both inclusive, as float64. [Grids] has more of the kind.
    ///
    /// @throws ShapeException if the count is negative
    public static NDArray linspace(double start, double stop, long count) {
        return Grids.linspace(start, stop, count);
    }

    /// A square float64 matrix with ones on its diagonal. [Grids] has more of the kind.
    ///
    /// @throws ShapeException if the length is negative
    public static NDArray identity(long length) {
        return Grids.identity(DType.FLOAT64, length);
    }

    /// A new array of what is in a Java array of arrays, such as an `int[][]`: the element type is Java's.
    /// Lists may be in it, and boxed numbers, [Boolean], [Complex] and [String]; their types are promoted to
    /// a common one.
    ///
    /// @throws ShapeException if the parts differ in length
    /// @throws CastException if there is no common type
    public static NDArray of(Object[] nested) {
        return Nested.of(nested);
    }

    /// A new array of what is in a list of lists; see [#of(Object\[\])]. [Integer] becomes int32, [Long] int64.
    ///
    /// @throws ShapeException if the parts differ in length
    /// @throws CastException if there is no common type
    public static NDArray of(List<?> nested) {
        return Nested.of(nested);
    }

    /// A one-dimensional bool array of copies of `values`. (A Java `boolean[]` can not be shared: its memory is the
    /// virtual machine's business.)
    public static NDArray of(boolean... values) {
        return Creation.of(values);
    }

    /// A one-dimensional int8 array of copies of `values`.
    public static NDArray of(byte... values) {
        return Creation.own(DType.INT8, values.clone(), values.length);
    }

    /// A one-dimensional uint16 array of copies of `values`.
    public static NDArray of(char... values) {
        return Creation.own(DType.UINT16, values.clone(), values.length);
    }

    /// A one-dimensional int16 array of copies of `values`.
    public static NDArray of(short... values) {
        return Creation.own(DType.INT16, values.clone(), values.length);
    }

    /// A one-dimensional int32 array of copies of `values`.
    public static NDArray of(int... values) {
        return Creation.own(DType.INT32, values.clone(), values.length);
    }

    /// A one-dimensional int64 array of copies of `values`.
    public static NDArray of(long... values) {
        return Creation.own(DType.INT64, values.clone(), values.length);
    }

    /// A one-dimensional float32 array of copies of `values`.
    public static NDArray of(float... values) {
        return Creation.own(DType.FLOAT32, values.clone(), values.length);
    }

    /// A one-dimensional float64 array of copies of `values`.
    public static NDArray of(double... values) {
        return Creation.own(DType.FLOAT64, values.clone(), values.length);
    }

    // ------------------------------------------------------------------ arrays over memory that is there

    /// A one-dimensional int8 array over `values` itself. For unsigned bytes: `asArray(UINT8, values)`.
    public static NDArray asArray(byte[] values) {
        return asArray(DType.INT8, values, values.length);
    }

    /// A one-dimensional uint16 array over `values` itself.
    public static NDArray asArray(char[] values) {
        return asArray(DType.UINT16, values, values.length);
    }

    /// A one-dimensional int16 array over `values` itself.
    public static NDArray asArray(short[] values) {
        return asArray(DType.INT16, values, values.length);
    }

    /// A one-dimensional int32 array over `values` itself.
    public static NDArray asArray(int[] values) {
        return asArray(DType.INT32, values, values.length);
    }

    /// A one-dimensional int64 array over `values` itself.
    public static NDArray asArray(long[] values) {
        return asArray(DType.INT64, values, values.length);
    }

    /// A one-dimensional float32 array over `values` itself.
    public static NDArray asArray(float[] values) {
        return asArray(DType.FLOAT32, values, values.length);
    }

    /// A one-dimensional float64 array over `values` itself.
    public static NDArray asArray(double[] values) {
        return asArray(DType.FLOAT64, values, values.length);
    }

    /// An array over the bytes of `array`, a Java array of a primitive type other than boolean, read as elements of
    /// `dtype` in C order. A shared view, whatever the array's own type: the bytes are what counts.
    ///
    /// @throws ShapeException if the array is smaller than the shape asks for
    public static NDArray asArray(DType dtype, Object array, long... shape) {
        return Creation.asRowMajor(dtype, Storage.onHeap(array, array), shape);
    }

    /// A one-dimensional array over what remains of `buffer`, from its position to its limit, heap or direct:
    /// int8 for a `ByteBuffer`, uint16 for a `CharBuffer`, else the type of its name in the buffer's byte
    /// order. A shared view, read-only if the buffer is; later changes of position and limit do not matter.
    ///
    /// @throws IllegalArgumentException if the buffer has no memory, as a `CharBuffer` over a `String` has none
    public static NDArray asArray(Buffer buffer) {
        return Buffers.asArray(buffer);
    }

    /// As [#asArray(Buffer)], with the bytes read as elements of `dtype` in C order. The byte order is that of
    /// `dtype`, as in `np.frombuffer`, whatever the buffer's: `dtype.withOrder(buffer.order())` is the buffer's.
    ///
    /// @throws ShapeException if less remains of the buffer than the shape asks for
    /// @throws IllegalArgumentException if the buffer has no memory, as a `CharBuffer` over a `String` has none
    public static NDArray asArray(DType dtype, Buffer buffer, long... shape) {
        return Buffers.asArray(dtype, buffer, shape);
    }

    /// An array over `memory`, read as elements of `dtype` in C order from its first byte. A shared view; read-only
    /// if the segment is. The segment is kept reachable; if its arena is closed, access throws
    /// `IllegalStateException`.
    ///
    /// @throws ShapeException if the memory is smaller than the shape asks for
    public static NDArray asArray(DType dtype, MemorySegment memory, long... shape) {
        return Creation.asRowMajor(dtype, Storage.over(memory, memory), shape);
    }

    /// An array over `memory` with element `(0, 0, …)` at byte `offset` and the given byte strides, negative ones
    /// too. A shared view; read-only if the segment is.
    ///
    /// @throws ShapeException if an element would lie outside the memory
    public static NDArray asStrided(DType dtype, MemorySegment memory, long offset, long[] shape, long[] strides) {
        return overStorage(dtype, Storage.over(memory, memory), offset, shape, strides);
    }

    /// The array that `exporter` offers of its own memory. A shared view; it keeps the exporter reachable.
    ///
    /// @throws IllegalArgumentException if what it offers does not fit together or lies outside its memory
    /// @throws IllegalStateException if the owner of its memory has been closed
    public static NDArray asArray(ArrayInterfaceExporter exporter) {
        return exporter instanceof NDArray array ? array : Interchange.importFrom(exporter.arrayInterface(), exporter);
    }

    /// The array that `given` describes, however it was come by. A shared view; it keeps `owner`, whatever
    /// keeps the memory alive, reachable.
    ///
    /// @throws IllegalArgumentException if what it says does not fit together or lies outside its memory
    /// @throws IllegalStateException if the arena of its memory has been closed
    public static NDArray asArray(ArrayInterface given, Object owner) {
        return Interchange.importFrom(given, owner);
    }

    // Both are also ndraster.access.ArrayMemory's.

    static NDArray overStorage(DType dtype, Storage storage, long offset, long[] shape, long[] strides) {
        return Creation.overStorage(dtype, storage, offset, shape, strides);
    }

    Storage storage() {
        return storage;
    }

    // ------------------------------------------------------------------ what it is

    /// What one element is.
    public DType dtype() {
        return dtype;
    }

    /// The length of each axis.
    public long[] shape() {
        return layout.shape();
    }

    /// The length of one axis; a negative axis counts from the last.
    ///
    /// @throws ShapeException if there is no such axis
    public long length(int axis) {
        return layout.length(Axes.normalized(axis, ndim()));
    }

    /// The length of the first axis: Python's `len(a)`.
    ///
    /// @throws ShapeException if there are no axes
    public long length() {
        return Axes.first(layout);
    }

    /// The number of axes.
    public int ndim() {
        return layout.ndim();
    }

    /// The number of elements.
    public long size() {
        return layout.size();
    }

    /// The bytes from one element to the next along each axis.
    public long[] strides() {
        return layout.strides();
    }

    /// The byte of its memory at which the first element starts.
    public long offset() {
        return layout.offset();
    }

    /// The bytes of one element.
    public int itemSize() {
        return dtype.itemSize();
    }

    /// The bytes of all elements.
    public long nbytes() {
        return Math.multiplyExact(size(), (long) itemSize());
    }

    /// Whose memory the elements are in: the Java array, segment, buffer, image or exporter that was handed in,
    /// also of a view. None where the memory was allocated for this array or one that it is a view of: unlike
    /// NumPy's `a.base`, it is never another array. None of a read-only array either, whose memory could be written
    /// through its owner, unless that is a segment or a buffer which is read-only itself.
    ///
    /// @see <a
    /// href="https://numpy.org/doc/stable/reference/generated/numpy.ndarray.base.html">numpy.ndarray.base</a>
    public Optional<Object> base() {
        return storage.base();
    }

    /// Whether writing is refused.
    public boolean isReadOnly() {
        return !storage.isWritable();
    }

    /// Whether the elements lie in C order without gaps.
    public boolean isCContiguous() {
        return layout.isRowMajor(itemSize());
    }

    /// Whether the elements lie in Fortran order without gaps.
    public boolean isFContiguous() {
        return layout.isColumnMajor(itemSize());
    }

    Layout layout() {
        return layout;
    }

    // ------------------------------------------------------------------ views

    /// What `a[index]` is in NumPy: a view for numbers, slices, `...`, new axes and fields; a copy as soon as there
    /// is a [Index.Take] or an [Index.Mask]. Where all axes are given by number the view has no axes: one element.
    ///
    /// @throws IndexOutOfBoundsException if a number is outside its axis, or there are more parts than axes
    public NDArray get(Index... index) {
        return Indexing.get(this, List.of(index));
    }

    /// As [#get(Index...)], with the index in NumPy's own notation: `"::2, ..., 0"`, `"'r'"`, `"[0, 2, 4]"`.
    ///
    /// @throws IllegalArgumentException if the text is not an index
    public NDArray get(String index) {
        return Indexing.get(this, Index.parse(index));
    }

    /// One field of a struct array: a view of the same shape (a sub-array field appends its own axes).
    ///
    /// @throws IllegalArgumentException if there is no such field
    /// @throws IndexOutOfBoundsException if the elements have no fields
    public NDArray field(String name) {
        if (!(dtype instanceof Struct struct)) {
            throw Indexing.notAnIndex("the field '" + name + "' of " + dtype);
        }
        return withElements(struct.field(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no field of name " + name + "; the fields are " + struct.names())));
    }

    private NDArray withElements(Field field) {
        return Creation.expandSubArray(field.dtype(), layout.field(field.offset()), storage);
    }

    /// All axes in reverse order. A view.
    public NDArray transpose() {
        return withLayout(layout.transpose());
    }

    /// The axes in another order. A view.
    ///
    /// @param axes each axis once; negative numbers count from the last
    /// @throws ShapeException if an axis is missing, twice or not there
    public NDArray transpose(int... axes) {
        return withLayout(layout.transpose(Axes.permutation(axes, ndim())));
    }

    /// The same elements under another shape; one length may be −1: what is left over. A view where strides can say
    /// it, a copy otherwise; [#asReshaped] never copies.
    ///
    /// @throws ShapeException if the sizes differ
    public NDArray reshape(long... shape) {
        return Rearranging.reshape(this, Order.C, shape);
    }

    /// As [#reshape(long...)], with the elements counted in `order` on both sides.
    ///
    /// @throws ShapeException if the sizes differ
    /// @throws IllegalArgumentException if the order is [Order#K]
    public NDArray reshape(Order order, long... shape) {
        return Rearranging.reshape(this, order, shape);
    }

    /// As [#reshape(long...)], but always a view.
    ///
    /// @throws ShapeException if the sizes differ or the memory order asks for a copy
    public NDArray asReshaped(long... shape) {
        return Rearranging.asReshaped(this, shape);
    }

    /// Repeated to `shape` without memory. A read-only view.
    ///
    /// @throws ShapeException if the shapes do not fit
    public NDArray broadcastTo(long... shape) {
        Layout repeated = Axes.broadcast(layout, shape);
        Creation.checkSize(dtype, shape);
        return withLayout(repeated).asReadOnly();
    }

    /// The same memory, with every write refused. A view.
    public NDArray asReadOnly() {
        return isReadOnly() ? this : new NDArray(dtype, layout, storage.asReadOnly());
    }

    /// The same bytes read as elements of another type. A view. If the item sizes differ, the last axis, which must
    /// be contiguous, becomes longer or shorter.
    ///
    /// @throws ShapeException if the last axis can not be divided so
    /// @see <a
    /// href="https://numpy.org/doc/stable/reference/generated/numpy.ndarray.view.html">numpy.ndarray.view</a>
    public NDArray view(DType newType) {
        return Retyping.view(this, newType);
    }

    NDArray withLayout(Layout newLayout) {
        return new NDArray(dtype, newLayout, storage);
    }

    NDArray withDType(DType newType, Layout newLayout) {
        return new NDArray(newType, newLayout, storage);
    }

    // ------------------------------------------------------------------ elements

    /// One element as a Java object: [Boolean], [Long] (uint64: [java.math.BigInteger]), [Double], [Complex],
    /// `byte[]` for bytes and raw, [String] for text, the [Long] count of a time, a [List] of a struct's fields or
    /// a sub-array's elements.
    ///
    /// @param index as many numbers as axes; or one number, counted in C order over all axes; or none, for
    ///     the only element. Negative ones count from the end
    /// @throws IndexOutOfBoundsException if one is outside its axis
    /// @throws ShapeException if there is no number and not just one element
    public Object item(long... index) {
        return Elements.read(storage.readable(), Scalars.offsetOf(this, index), dtype);
    }

    /// Whether one element is not zero: Python's `bool(a)` for the only one.
    ///
    /// @param index as for [#item]
    /// @throws CastException if the type has no zero
    /// @throws ShapeException if there is no number and not just one element
    public boolean getBoolean(long... index) {
        return Scalars.readBoolean(this, index);
    }

    /// Sets one element, from an object as [#fill] takes it.
    ///
    /// @throws ReadOnlyArrayException if the array is read-only
    /// @throws CastException if the value does not fit the type
    public void setItem(Object value, long... index) {
        get(IntStream.range(0, index.length).mapToObj(i -> Index.at(index[i])).toArray(Index[]::new))
                .fill(value);
    }

    /// One element of a bool or integer array.
    ///
    /// @throws CastException for other types, and for a uint64 above `Long.MAX_VALUE`
    public long getLong(long... index) {
        return Scalars.readLong(this, index);
    }

    /// As [#getLong(long...)], for one axis.
    public long getLong(long i) {
        return Scalars.longAt(this, layout.offsetOf(i));
    }

    /// As [#getLong(long...)], for two axes.
    public long getLong(long i, long j) {
        return Scalars.longAt(this, layout.offsetOf(i, j));
    }

    /// As [#getLong(long...)], for three axes.
    public long getLong(long i, long j, long k) {
        return Scalars.longAt(this, layout.offsetOf(i, j, k));
    }

    /// One element of a bool or integer array.
    ///
    /// @throws CastException for other types, and if the value does not fit an `int`
    public int getInt(long... index) {
        return Scalars.readInt(this, index);
    }

    /// As [#getInt(long...)], for one axis.
    public int getInt(long i) {
        return Scalars.intAt(this, layout.offsetOf(i));
    }

    /// As [#getInt(long...)], for two axes.
    public int getInt(long i, long j) {
        return Scalars.intAt(this, layout.offsetOf(i, j));
    }

    /// As [#getInt(long...)], for three axes.
    public int getInt(long i, long j, long k) {
        return Scalars.intAt(this, layout.offsetOf(i, j, k));
    }

    /// One element of a bool, integer or floating-point array; 64-bit integers are rounded.
    ///
    /// @throws CastException for other types
    public double getDouble(long... index) {
        return Scalars.readDouble(this, index);
    }

    /// As [#getDouble(long...)], for one axis.
    public double getDouble(long i) {
        return Scalars.doubleAt(this, layout.offsetOf(i));
    }

    /// As [#getDouble(long...)], for two axes.
    public double getDouble(long i, long j) {
        return Scalars.doubleAt(this, layout.offsetOf(i, j));
    }

    /// As [#getDouble(long...)], for three axes.
    public double getDouble(long i, long j, long k) {
        return Scalars.doubleAt(this, layout.offsetOf(i, j, k));
    }

    /// Copies all elements, in C order, into `values`, converted by C's rules as [#assign] does: the first step of
    /// a loop of one's own, see [Blocks]. Unsigned bytes and shorts keep their bits.
    ///
    /// @param values a Java array of a primitive type other than boolean, at least as long as the array
    /// @throws ShapeException if `values` is shorter
    public void copyTo(Object values) {
        JavaArrays.copyTo(this, values);
    }

    /// Sets all elements, in C order, from `values`, converted by C's rules as [#assign] does.
    ///
    /// @param values a Java array of a primitive type other than boolean, at least as long as the array
    /// @throws ReadOnlyArrayException if the array is read-only
    /// @throws ShapeException if `values` is shorter
    public void copyFrom(Object values) {
        JavaArrays.copyFrom(this, values);
    }

    /// Sets one element from a whole number, without a box. An array of floating point rounds it.
    ///
    /// @param index as many numbers as axes; negative ones count from the end
    /// @throws ReadOnlyArrayException if the array is read-only
    /// @throws CastException if the value does not fit the type
    /// @throws IndexOutOfBoundsException if one is outside its axis
    public void setLong(long value, long... index) {
        ScalarWrites.putLong(this, layout.offsetOf(index), value);
    }

    /// As [#setLong(long, long...)], for one axis.
    public void setLong(long value, long i) {
        ScalarWrites.putLong(this, layout.offsetOf(i), value);
    }

    /// As [#setLong(long, long...)], for two axes.
    public void setLong(long value, long i, long j) {
        ScalarWrites.putLong(this, layout.offsetOf(i, j), value);
    }

    /// As [#setLong(long, long...)], for three axes.
    public void setLong(long value, long i, long j, long k) {
        ScalarWrites.putLong(this, layout.offsetOf(i, j, k), value);
    }

    /// Sets one element from a floating-point number, without a box. An array of integers cuts its fraction off.
    ///
    /// @param index as many numbers as axes; negative ones count from the end
    /// @throws ReadOnlyArrayException if the array is read-only
    /// @throws CastException if the value does not fit the type
    /// @throws IndexOutOfBoundsException if one is outside its axis
    public void setDouble(double value, long... index) {
        ScalarWrites.putDouble(this, layout.offsetOf(index), value);
    }

    /// As [#setDouble(double, long...)], for one axis.
    public void setDouble(double value, long i) {
        ScalarWrites.putDouble(this, layout.offsetOf(i), value);
    }

    /// As [#setDouble(double, long...)], for two axes.
    public void setDouble(double value, long i, long j) {
        ScalarWrites.putDouble(this, layout.offsetOf(i, j), value);
    }

    /// As [#setDouble(double, long...)], for three axes.
    public void setDouble(double value, long i, long j, long k) {
        ScalarWrites.putDouble(this, layout.offsetOf(i, j, k), value);
    }

    // ------------------------------------------------------------------ writing

    /// Sets every element to `value` and gives this array.
    ///
    /// A value is a [Boolean], any [Number], a [Complex], a [String], a `byte[]`, or for a struct a [List] with a
    /// value for each field. One that is not a list fills every field.
    ///
    /// @throws ReadOnlyArrayException if the array is read-only
    /// @throws CastException if the value does not fit the type: `Python integer 300 out of bounds for uint8`
    public NDArray fill(Object value) {
        Filling.fill(this, value);
        return this;
    }

    /// Copies the elements of `source` into this array, repeated to its shape and converted to its type by C's
    /// rules, and gives this array. Where the two overlap, the result is as if `source` had been copied first.
    ///
    /// @throws ReadOnlyArrayException if the array is read-only
    /// @throws ShapeException if the shape of `source` does not fit
    /// @throws CastException if its type can not be converted at all
    public NDArray assign(NDArray source) {
        Assignment.assign(this, source);
        return this;
    }

    /// `a[index] = value` for an array of values.
    public void set(String index, NDArray value) {
        Indexing.set(this, Index.parse(index), value);
    }

    /// `a[index] = value` for one value, as [#fill] takes it.
    public void set(String index, Object value) {
        Indexing.set(this, Index.parse(index), value);
    }

    /// `a[index] = value` for an array of values; nothing is written unless all of the index is right.
    ///
    /// @throws ReadOnlyArrayException if the array is read-only
    /// @throws ShapeException if the shape of the values does not fit
    public void set(NDArray value, Index... index) {
        Indexing.set(this, List.of(index), value);
    }

    /// `a[index] = value` for one value, as [#fill] takes it.
    public void set(Object value, Index... index) {
        Indexing.set(this, List.of(index), value);
    }

    /// A writable copy in this array's type, with its elements in memory in `order`.
    public NDArray copy(Order order) {
        return Rearranging.copy(this, order);
    }

    /// A writable copy, in C order and in this array's type.
    public NDArray copy() {
        return Creation.zeros(dtype, shape()).assign(this);
    }

    /// The memory for a write, of which [#written] is told when it is done.
    ///
    /// @param words NumPy's words for the refusal: "output array is read-only", "assignment destination is
    /// read-only"
    MemorySegment writable(String words) {
        return storage.writable(() -> new ReadOnlyArrayException(words + ". copy() gives a writable copy"));
    }

    /// Reports that what [#writable] gave has been written.
    void written() {
        if (Storage.isWatched()) {
            Extent extent = layout.extent(itemSize());
            storage.written(extent.start(), extent.end());
        }
    }

    // ------------------------------------------------------------------ arithmetic

    /// `a + b` as a new array; see [BinaryUfunc#ADD].
    public NDArray add(NDArray other) {
        return BinaryUfunc.ADD.apply(this, other);
    }

    /// `a + b` as a new array; see [BinaryUfunc#ADD].
    public NDArray add(Number other) {
        return BinaryUfunc.ADD.apply(this, other);
    }

    /// `a += b`: the result replaces this array's elements; gives this array. See [BinaryUfunc#ADD].
    public NDArray addInPlace(NDArray other) {
        return BinaryUfunc.ADD.into(this, this, other);
    }

    /// `a += b`: the result replaces this array's elements; gives this array. See [BinaryUfunc#ADD].
    public NDArray addInPlace(Number other) {
        return BinaryUfunc.ADD.into(this, this, other);
    }

    /// `a - b` as a new array; see [BinaryUfunc#SUBTRACT].
    public NDArray subtract(NDArray other) {
        return BinaryUfunc.SUBTRACT.apply(this, other);
    }

    /// `a - b` as a new array; see [BinaryUfunc#SUBTRACT].
    public NDArray subtract(Number other) {
        return BinaryUfunc.SUBTRACT.apply(this, other);
    }

    /// `a -= b`: the result replaces this array's elements; gives this array. See [BinaryUfunc#SUBTRACT].
    public NDArray subtractInPlace(NDArray other) {
        return BinaryUfunc.SUBTRACT.into(this, this, other);
    }

    /// `a -= b`: the result replaces this array's elements; gives this array. See [BinaryUfunc#SUBTRACT].
    public NDArray subtractInPlace(Number other) {
        return BinaryUfunc.SUBTRACT.into(this, this, other);
    }

    /// `a * b` as a new array; see [BinaryUfunc#MULTIPLY].
    public NDArray multiply(NDArray other) {
        return BinaryUfunc.MULTIPLY.apply(this, other);
    }

    /// `a * b` as a new array; see [BinaryUfunc#MULTIPLY].
    public NDArray multiply(Number other) {
        return BinaryUfunc.MULTIPLY.apply(this, other);
    }

    /// `a *= b`: the result replaces this array's elements; gives this array. See [BinaryUfunc#MULTIPLY].
    public NDArray multiplyInPlace(NDArray other) {
        return BinaryUfunc.MULTIPLY.into(this, this, other);
    }

    /// `a *= b`: the result replaces this array's elements; gives this array. See [BinaryUfunc#MULTIPLY].
    public NDArray multiplyInPlace(Number other) {
        return BinaryUfunc.MULTIPLY.into(this, this, other);
    }

    /// `a / b` as a new array: floating point, also for integers; see [BinaryUfunc#DIVIDE].
    public NDArray divide(NDArray other) {
        return BinaryUfunc.DIVIDE.apply(this, other);
    }

    /// `a / b` as a new array: floating point, also for integers; see [BinaryUfunc#DIVIDE].
    public NDArray divide(Number other) {
        return BinaryUfunc.DIVIDE.apply(this, other);
    }

    /// `a /= b`: the result replaces this array's elements; gives this array. See [BinaryUfunc#DIVIDE].
    public NDArray divideInPlace(NDArray other) {
        return BinaryUfunc.DIVIDE.into(this, this, other);
    }

    /// `a /= b`: the result replaces this array's elements; gives this array. See [BinaryUfunc#DIVIDE].
    public NDArray divideInPlace(Number other) {
        return BinaryUfunc.DIVIDE.into(this, this, other);
    }

    /// `a // b` as a new array; see [BinaryUfunc#FLOOR_DIVIDE].
    public NDArray floorDivide(NDArray other) {
        return BinaryUfunc.FLOOR_DIVIDE.apply(this, other);
    }

    /// `a // b` as a new array; see [BinaryUfunc#FLOOR_DIVIDE].
    public NDArray floorDivide(Number other) {
        return BinaryUfunc.FLOOR_DIVIDE.apply(this, other);
    }

    /// `a //= b`: the result replaces this array's elements; gives this array. See [BinaryUfunc#FLOOR_DIVIDE].
    public NDArray floorDivideInPlace(NDArray other) {
        return BinaryUfunc.FLOOR_DIVIDE.into(this, this, other);
    }

    /// `a //= b`: the result replaces this array's elements; gives this array. See [BinaryUfunc#FLOOR_DIVIDE].
    public NDArray floorDivideInPlace(Number other) {
        return BinaryUfunc.FLOOR_DIVIDE.into(this, this, other);
    }

    /// `a % b` as a new array; see [BinaryUfunc#REMAINDER].
    public NDArray remainder(NDArray other) {
        return BinaryUfunc.REMAINDER.apply(this, other);
    }

    /// `a % b` as a new array; see [BinaryUfunc#REMAINDER].
    public NDArray remainder(Number other) {
        return BinaryUfunc.REMAINDER.apply(this, other);
    }

    /// `a %= b`: the result replaces this array's elements; gives this array. See [BinaryUfunc#REMAINDER].
    public NDArray remainderInPlace(NDArray other) {
        return BinaryUfunc.REMAINDER.into(this, this, other);
    }

    /// `a %= b`: the result replaces this array's elements; gives this array. See [BinaryUfunc#REMAINDER].
    public NDArray remainderInPlace(Number other) {
        return BinaryUfunc.REMAINDER.into(this, this, other);
    }

    // ------------------------------------------------------------------ comparisons, functions and casts

    /// `a == b` as a new bool array; see [BinaryUfunc#EQUAL].
    public NDArray equal(NDArray other) {
        return BinaryUfunc.EQUAL.apply(this, other);
    }

    /// `a == b` as a new bool array; see [BinaryUfunc#EQUAL].
    public NDArray equal(Number other) {
        return BinaryUfunc.EQUAL.apply(this, other);
    }

    /// `a != b` as a new bool array; see [BinaryUfunc#NOT_EQUAL].
    public NDArray notEqual(NDArray other) {
        return BinaryUfunc.NOT_EQUAL.apply(this, other);
    }

    /// `a != b` as a new bool array; see [BinaryUfunc#NOT_EQUAL].
    public NDArray notEqual(Number other) {
        return BinaryUfunc.NOT_EQUAL.apply(this, other);
    }

    /// `a < b` as a new bool array; see [BinaryUfunc#LESS].
    public NDArray less(NDArray other) {
        return BinaryUfunc.LESS.apply(this, other);
    }

    /// `a < b` as a new bool array; see [BinaryUfunc#LESS].
    public NDArray less(Number other) {
        return BinaryUfunc.LESS.apply(this, other);
    }

    /// `a <= b` as a new bool array; see [BinaryUfunc#LESS_EQUAL].
    public NDArray lessEqual(NDArray other) {
        return BinaryUfunc.LESS_EQUAL.apply(this, other);
    }

    /// `a <= b` as a new bool array; see [BinaryUfunc#LESS_EQUAL].
    public NDArray lessEqual(Number other) {
        return BinaryUfunc.LESS_EQUAL.apply(this, other);
    }

    /// `a > b` as a new bool array; see [BinaryUfunc#GREATER].
    public NDArray greater(NDArray other) {
        return BinaryUfunc.GREATER.apply(this, other);
    }

    /// `a > b` as a new bool array; see [BinaryUfunc#GREATER].
    public NDArray greater(Number other) {
        return BinaryUfunc.GREATER.apply(this, other);
    }

    /// `a >= b` as a new bool array; see [BinaryUfunc#GREATER_EQUAL].
    public NDArray greaterEqual(NDArray other) {
        return BinaryUfunc.GREATER_EQUAL.apply(this, other);
    }

    /// `a >= b` as a new bool array; see [BinaryUfunc#GREATER_EQUAL].
    public NDArray greaterEqual(Number other) {
        return BinaryUfunc.GREATER_EQUAL.apply(this, other);
    }

    /// `-a` as a new array; see [UnaryUfunc#NEGATIVE].
    public NDArray negative() {
        return UnaryUfunc.NEGATIVE.apply(this);
    }

    /// `abs(a)` as a new array; see [UnaryUfunc#ABSOLUTE].
    public NDArray absolute() {
        return UnaryUfunc.ABSOLUTE.apply(this);
    }

    /// `~a` as a new array; see [UnaryUfunc#INVERT].
    public NDArray invert() {
        return UnaryUfunc.INVERT.apply(this);
    }

    /// The complex conjugates as a new array; see [UnaryUfunc#CONJUGATE]. Of other numbers a copy.
    public NDArray conjugate() {
        return ComplexParts.conjugate(this);
    }

    /// `a ** b` as a new array; see [BinaryUfunc#POWER].
    public NDArray power(NDArray other) {
        return BinaryUfunc.POWER.apply(this, other);
    }

    /// `a ** b` as a new array; see [BinaryUfunc#POWER].
    public NDArray power(Number other) {
        return BinaryUfunc.POWER.apply(this, other);
    }

    /// `a **= b`: the result replaces this array's elements; gives this array. See [BinaryUfunc#POWER].
    public NDArray powerInPlace(NDArray other) {
        return BinaryUfunc.POWER.into(this, this, other);
    }

    /// `a **= b`: the result replaces this array's elements; gives this array. See [BinaryUfunc#POWER].
    public NDArray powerInPlace(Number other) {
        return BinaryUfunc.POWER.into(this, this, other);
    }

    /// The elements as elements of `type`, by C's rules: integers wrap around, fractions are cut off, anything but
    /// zero is true; NaN and what is out of an integer's range becomes some integer, as the processor has it.
    /// Numbers become text, and text numbers, as in Python. Always a new array, whose axes lie in memory as this
    /// one's do.
    ///
    /// @throws CastException if there is no such conversion, or a text is not a number
    /// @see <a
    /// href="https://numpy.org/doc/stable/reference/generated/numpy.ndarray.astype.html">numpy.ndarray.astype</a>
    public NDArray astype(DType type) {
        return Casts.astype(this, type, Casting.UNSAFE);
    }

    /// As [#astype(DType)], if `rule` allows it.
    ///
    /// @throws CastException if it does not: `Cannot cast array data from … according to the rule 'safe'`
    public NDArray astype(DType type, Casting rule) {
        return Casts.astype(this, type, rule);
    }

    /// This array itself, where its elements are of `type`: a check, never a copy.
    ///
    /// @throws CastException if they are of another type, or of another byte order
    public NDArray asArrayOf(DType type) {
        return Casts.asArrayOf(this, type);
    }

    /// The real parts of complex numbers, as a view; other arrays as they are.
    public NDArray real() {
        return ComplexParts.real(this);
    }

    /// The imaginary parts of complex numbers, as a view; of other arrays, read-only zeros.
    public NDArray imag() {
        return ComplexParts.imag(this);
    }

    /// The elements as elements of `type`, where what is out of the range of an integer type becomes its smallest
    /// or largest number, NaN becomes 0 and fractions are cut off (use [#round()] first); for types that are not
    /// integers as [#astype]. NumPy has no such cast; images need it. Always a new array.
    ///
    /// @throws CastException if the elements or `type` are not numbers
    public NDArray toSaturated(DType type) {
        return Expression.of(this).toSaturated(type);
    }

    /// The elements, but `min` where they are less and then `max` where they are more, as a new array. A whole
    /// bound beyond the range of the integers bounds nothing. [Choice#minimum] and [Choice#maximum] have one bound.
    ///
    /// @throws CastException if a bound does not fit the type: `Python integer 300 out of bounds for uint8`
    /// @see <a
    /// href="https://numpy.org/doc/stable/reference/generated/numpy.ndarray.clip.html">numpy.ndarray.clip</a>
    public NDArray clip(Number min, Number max) {
        return Clipping.clip(this, Argument.of(min), Argument.of(max));
    }

    /// As [#clip(Number, Number)], with bounds for each element, repeated to one shape with this array.
    ///
    /// @throws ShapeException if the shapes do not fit
    public NDArray clip(NDArray min, NDArray max) {
        return Clipping.clip(this, Argument.of(min), Argument.of(max));
    }

    /// As [#clip(Number, Number)]; the result replaces this array's elements; gives this array.
    ///
    /// @throws ReadOnlyArrayException if the array is read-only
    /// @throws CastException if a bound does not fit the type, or would make the result one of another kind
    public NDArray clipInPlace(Number min, Number max) {
        return Clipping.clipInto(this, this, Argument.of(min), Argument.of(max));
    }

    /// The nearest whole numbers as a new array of the same type, of two the even one; see [#round(int)].
    public NDArray round() {
        return round(0);
    }

    /// The elements rounded to `decimals` places, to tens, hundreds … if that is negative, as a new array of the
    /// same type; what is half-way goes to the even neighbour. Scaled, rounded and scaled back as in NumPy: `2.675`
    /// to two places is `2.68`.
    ///
    /// @throws CastException if the elements can not be rounded
    /// @see <a
    /// href="https://numpy.org/doc/stable/reference/generated/numpy.ndarray.round.html">numpy.ndarray.round</a>
    public NDArray round(int decimals) {
        return Rounding.round(this, decimals);
    }

    // ------------------------------------------------------------------ reductions and order

    /// The sum over the given axes, or over all. See [Reduction#SUM].
    ///
    /// @throws ShapeException if an axis is not there or named twice
    /// @throws CastException if the elements are not numbers
    public NDArray sum(int... axes) {
        return Reduction.SUM.over(axes).apply(this);
    }

    /// The product over the given axes, or over all. See [Reduction#PROD].
    ///
    /// @throws ShapeException if an axis is not there or named twice
    /// @throws CastException if the elements are not numbers
    public NDArray prod(int... axes) {
        return Reduction.PROD.over(axes).apply(this);
    }

    /// The mean over the given axes, or over all. See [Reduction#MEAN].
    ///
    /// @throws ShapeException if an axis is not there or named twice
    /// @throws CastException if the elements are not numbers
    public NDArray mean(int... axes) {
        return Reduction.MEAN.over(axes).apply(this);
    }

    /// The variance over the given axes, or over all. See [Reduction#VAR].
    ///
    /// @throws ShapeException if an axis is not there or named twice
    /// @throws CastException if the elements are not numbers
    public NDArray var(int... axes) {
        return Reduction.VAR.over(axes).apply(this);
    }

    /// The standard deviation over the given axes, or over all. See [Reduction#STD].
    ///
    /// @throws ShapeException if an axis is not there or named twice
    /// @throws CastException if the elements are not numbers
    public NDArray std(int... axes) {
        return Reduction.STD.over(axes).apply(this);
    }

    /// The smallest elements over the given axes, or over all. See [Reduction#MIN].
    ///
    /// @throws ShapeException if an axis is not there or named twice, or nothing is to be reduced
    /// @throws CastException if the elements are not numbers
    public NDArray min(int... axes) {
        return Reduction.MIN.over(axes).apply(this);
    }

    /// The largest elements over the given axes, or over all. See [Reduction#MAX].
    ///
    /// @throws ShapeException if an axis is not there or named twice, or nothing is to be reduced
    /// @throws CastException if the elements are not numbers
    public NDArray max(int... axes) {
        return Reduction.MAX.over(axes).apply(this);
    }

    /// Whether any element is not zero, over the given axes or over all. See [Reduction#ANY].
    ///
    /// @throws ShapeException if an axis is not there or named twice
    public NDArray any(int... axes) {
        return Reduction.ANY.over(axes).apply(this);
    }

    /// Whether no element is zero, over the given axes or over all. See [Reduction#ALL].
    ///
    /// @throws ShapeException if an axis is not there or named twice
    public NDArray all(int... axes) {
        return Reduction.ALL.over(axes).apply(this);
    }

    /// Where the first smallest element is in C order. See [Reduction#ARGMIN].
    public NDArray argmin() {
        return Reduction.ARGMIN.apply(this);
    }

    /// Where the first smallest element is along one axis. See [Reduction#ARGMIN].
    ///
    /// @throws ShapeException if there is no such axis, or nothing on it
    public NDArray argmin(int axis) {
        return Reduction.ARGMIN.over(axis).apply(this);
    }

    /// Where the first largest element is in C order. See [Reduction#ARGMAX].
    public NDArray argmax() {
        return Reduction.ARGMAX.apply(this);
    }

    /// Where the first largest element is along one axis. See [Reduction#ARGMAX].
    ///
    /// @throws ShapeException if there is no such axis, or nothing on it
    public NDArray argmax(int axis) {
        return Reduction.ARGMAX.over(axis).apply(this);
    }

    /// The running sums of the flattened array; of integers in 64 bits. A new array.
    ///
    /// @throws CastException if the elements are not numbers
    public NDArray cumsum() {
        return reshape(-1).cumsum(0);
    }

    /// The running sums along an axis.
    ///
    /// @throws ShapeException if there is no such axis
    public NDArray cumsum(int axis) {
        return Accumulating.sum(this, axis);
    }

    /// The running products of the flattened array; of integers in 64 bits. A new array.
    ///
    /// @throws CastException if the elements are not numbers
    public NDArray cumprod() {
        return reshape(-1).cumprod(0);
    }

    /// The running products along an axis.
    ///
    /// @throws ShapeException if there is no such axis
    public NDArray cumprod(int axis) {
        return Accumulating.product(this, axis);
    }

    /// A new array with the elements sorted along the last axis: stable, NaN and NaT last; complex numbers by their
    /// real parts first, structs by their fields in order.
    ///
    /// @throws ShapeException if there is no axis
    public NDArray sort() {
        return sort(-1);
    }

    /// As [#sort()], along another axis.
    public NDArray sort(int axis) {
        return Sorting.sort(this, axis);
    }

    /// Sorts the elements along the last axis, as [#sort()] does, and gives this array.
    ///
    /// @throws ReadOnlyArrayException if the array is read-only
    /// @throws ShapeException if there is no axis
    public NDArray sortInPlace() {
        return sortInPlace(-1);
    }

    /// As [#sortInPlace()], along another axis.
    public NDArray sortInPlace(int axis) {
        Sorting.sortInPlace(this, axis);
        return this;
    }

    /// Where the elements are that would come first, second, … if the array were sorted along its last axis: a new
    /// int64 array. Equal elements stay in their order.
    ///
    /// @throws ShapeException if there is no axis
    public NDArray argsort() {
        return argsort(-1);
    }

    /// As [#argsort()], along another axis.
    public NDArray argsort(int axis) {
        return Sorting.argsort(this, axis);
    }

    // ------------------------------------------------------------------ axes and shapes

    /// All elements as one axis, in C order. A view of a C-contiguous array, a copy otherwise; `reshape(-1)` is a
    /// view wherever strides can say it.
    public NDArray ravel() {
        return ravel(Order.C);
    }

    /// All elements as one axis, counted in `order`. A view of an array that is contiguous in that order, a copy
    /// otherwise; `reshape(-1)` is a view wherever strides can say it.
    public NDArray ravel(Order order) {
        return Rearranging.ravel(this, order);
    }

    /// All elements as one axis, in C order. A copy.
    public NDArray flatten() {
        return copy().reshape(-1);
    }

    /// All elements as one axis, counted in `order`. A copy.
    public NDArray flatten(Order order) {
        return Rearranging.flatten(this, order);
    }

    /// Two axes in each other's place. A view.
    ///
    /// @throws ShapeException if an axis is not there
    public NDArray swapAxes(int axis1, int axis2) {
        return Rearranging.swapAxes(this, axis1, axis2);
    }

    /// Without the axes of length 1. A view.
    public NDArray squeeze() {
        return Rearranging.squeeze(this);
    }

    /// Without the given axes, which must have length 1. A view.
    ///
    /// @throws ShapeException if an axis is not there, named twice or has another length
    public NDArray squeeze(int... axes) {
        return Rearranging.squeeze(this, axes);
    }

    /// Each element of the flattened array `count` times. A copy.
    ///
    /// @throws IllegalArgumentException if the count is negative
    public NDArray repeat(long count) {
        return Rearranging.repeat(ravel(), count, 0);
    }

    /// Each element of an axis `count` times. A copy.
    ///
    /// @throws IllegalArgumentException if the count is negative
    public NDArray repeat(long count, int axis) {
        return Rearranging.repeat(this, count, axis);
    }

    /// Each element of an axis as often as `counts` says. A copy.
    ///
    /// @throws ShapeException if there are not as many counts as elements
    /// @throws IllegalArgumentException if a count is negative
    public NDArray repeat(NDArray counts, int axis) {
        return Rearranging.repeat(this, counts, axis);
    }

    /// The elements at `positions` in the flattened array. A copy in the shape of `positions`; see [Picking#take].
    ///
    /// @throws IndexOutOfBoundsException if a position is outside
    public NDArray take(NDArray positions) {
        return Picking.take(ravel(), positions, 0, Picking.Outside.RAISE);
    }

    /// The elements at `positions` along an axis. A copy; see [Picking#take].
    ///
    /// @throws IndexOutOfBoundsException if a position is outside the axis
    public NDArray take(NDArray positions, int axis) {
        return Picking.take(this, positions, axis, Picking.Outside.RAISE);
    }

    /// Sets the elements at `positions`, counted in C order over all axes; see [Picking#put].
    ///
    /// @throws IndexOutOfBoundsException if a position is outside
    public void put(NDArray positions, NDArray values) {
        Picking.put(this, positions, values, Picking.Outside.RAISE);
    }

    /// The elements of an axis for which `condition` is true. A copy; see [Picking#compress].
    public NDArray compress(NDArray condition, int axis) {
        return Picking.compress(this, condition, axis);
    }

    /// For each axis, the positions of the elements that are not zero; see [Picking#nonzero].
    public List<NDArray> nonzero() {
        return Picking.nonzero(this);
    }

    // ------------------------------------------------------------------ interchange and text

    /// The memory as NumPy's array interface. On the heap `data` is the whole buffer and `offset` says where the
    /// first element is; in native memory [ArrayInterface#pointer] is its address. Strides are given unless
    /// C-contiguous.
    @Override
    public ArrayInterface arrayInterface() {
        return Interchange.export(this);
    }

    /// The elements in C order as a new `long[]`. What [#getLong] gives, for all of them.
    ///
    /// @throws CastException if they are neither integers nor bool, or one does not fit a `long`
    /// @throws ShapeException if there are more than a Java array holds
    public long[] toLongs() {
        return (long[]) JavaArrays.of(this, long.class);
    }

    /// The elements in C order as a new `int[]`. What [#getInt] gives, for all of them.
    ///
    /// @throws CastException if they are neither integers nor bool, or one does not fit an `int`
    /// @throws ShapeException if there are more than a Java array holds
    public int[] toInts() {
        return (int[]) JavaArrays.of(this, int.class);
    }

    /// The elements in C order as a new `short[]`.
    ///
    /// @throws CastException if they are neither integers nor bool, or one does not fit a `short`; of uint16
    /// [#toChars] gives all, and `view(INT16).toShorts()` the bits
    /// @throws ShapeException if there are more than a Java array holds
    public short[] toShorts() {
        return (short[]) JavaArrays.of(this, short.class);
    }

    /// The elements in C order as a new `char[]`, whose elements are uint16.
    ///
    /// @throws CastException if they are neither integers nor bool, or one does not fit a `char`
    /// @throws ShapeException if there are more than a Java array holds
    public char[] toChars() {
        return (char[]) JavaArrays.of(this, char.class);
    }

    /// The elements in C order as a new `double[]`. What [#getDouble] gives, for all of them: 64-bit integers are
    /// rounded.
    ///
    /// @throws CastException if they are neither bool, integers nor floating point
    /// @throws ShapeException if there are more than a Java array holds
    public double[] toDoubles() {
        return (double[]) JavaArrays.of(this, double.class);
    }

    /// The elements in C order as a new `float[]`, rounded to its precision.
    ///
    /// @throws CastException if they are neither bool, integers nor floating point
    /// @throws ShapeException if there are more than a Java array holds
    public float[] toFloats() {
        return (float[]) JavaArrays.of(this, float.class);
    }

    /// Whether each element, in C order, is not zero. What [#getBoolean] gives, for all of them.
    ///
    /// @throws CastException if the type has no zero
    /// @throws ShapeException if there are more than a Java array holds
    public boolean[] toBooleans() {
        return (boolean[]) JavaArrays.of(this, boolean.class);
    }

    /// The elements as a new Java array of arrays: `a.toJavaArray(int[][].class)` for an array with two axes. What
    /// is refused is what [#toInts] and its like refuse.
    ///
    /// @throws ShapeException if `type` does not have as many levels as the array has axes
    public <T> T toJavaArray(Class<T> type) {
        return type.cast(Nested.toJava(this, type));
    }

    /// The elements as lists of lists, each as [#item] gives it.
    ///
    /// @throws ShapeException if there are no axes
    /// @see <a
    /// href="https://numpy.org/doc/stable/reference/generated/numpy.ndarray.tolist.html">numpy.ndarray.tolist</a>
    public List<Object> toList() {
        return Nested.toList(this);
    }

    /// The memory of the elements, from the first byte of the first to the last of the last. Shared; read-only if
    /// the array is. Where the memory is an image's or another owner's, that must stay reachable: keep the array.
    /// What is written through it is not reported: `refresh()` shows it in an [ndraster.awt.ArrayView], a
    /// `repaint()` in a component that draws an image of it.
    ///
    /// @throws ShapeException if the elements do not lie in C order without gaps
    public MemorySegment asMemorySegment() {
        return JavaArrays.asMemorySegment(this);
    }

    /// The memory of the elements as a buffer of their byte order; of bytes and structs, this machine's. Shared;
    /// read-only if the array is. Where the memory is an image's or another owner's, keep the array too. Writes
    /// through it are not reported, as those through [#asMemorySegment] are not.
    ///
    /// @throws ShapeException if the elements do not lie in C order without gaps, or are more than 2 GB
    /// @throws IllegalArgumentException if the memory is a Java array other than `byte[]`
    public ByteBuffer asByteBuffer() {
        return JavaArrays.asByteBuffer(this);
    }

    /// The bytes of all elements in C order, as a copy: NumPy's `tobytes`.
    public byte[] toBytes() {
        return Interchange.toBytes(this);
    }

    /// The array as NumPy's `repr` writes it: `array([1, 2, 3], dtype=uint8)`; of a large one only the edges are
    /// read. [PrintOptions#repr] writes it otherwise.
    public String repr() {
        return PrintOptions.DEFAULT.repr(this);
    }

    /// The array as NumPy's `str` writes it: `[1 2 3]`; of a large one only the edges are read.
    /// [PrintOptions#str] writes it otherwise.
    public String str() {
        return PrintOptions.DEFAULT.str(this);
    }

    /// [#repr].
    @Override
    public String toString() {
        return repr();
    }
}
