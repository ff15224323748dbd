package ndraster.memory;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Array;
import java.nio.Buffer;
import java.util.Optional;
import java.util.function.Supplier;

/// The memory behind arrays: bytes on the Java heap, native or mapped, the owner that must stay reachable while anyone
/// looks at them, and whether they may be written through this `Storage`.
///
/// All writes of the library go through [#writable]; there is no other way to a segment that can be written. When they
/// are done, [#written] tells those who [#watch] the memory.
public final class Storage {
    private static final long LARGEST_JAVA_ARRAY = Integer.MAX_VALUE - 8;

    private final MemorySegment segment;
    private final Optional<Object> heapArray;
    private final Optional<Object> lender;
    private final boolean isWritable;

    private Storage(MemorySegment segment, Optional<Object> heapArray, Optional<Object> lender, boolean isWritable) {
        this.segment = segment;
        this.heapArray = heapArray;
        this.lender = lender;
        this.isWritable = isWritable;
    }

    /// The memory of a `byte[]`, `short[]`, `char[]`, `int[]`, `long[]`, `float[]` or `double[]`, kept alive by
    /// `owner`.
    public static Storage onHeap(Object array, Object owner) {
        return new Storage(segmentOf(array), Optional.of(array), Optional.of(owner), true);
    }

    /// A Java array that nobody else has.
    public static Storage own(Object array) {
        return new Storage(segmentOf(array), Optional.of(array), Optional.empty(), true);
    }

    /// Any memory segment. Read-only segments give read-only storage.
    public static Storage over(MemorySegment segment, Object owner) {
        return new Storage(segment, segment.heapBase(), Optional.of(owner), !segment.isReadOnly());
    }

    /// New memory, all zero: a Java array of `element` (`byte.class` …), or native memory where Java's arrays end.
    ///
    /// @param count how many elements of `elementSize` bytes
    public static Storage allocate(long count, Class<?> element, int elementSize) {
        if (count <= LARGEST_JAVA_ARRAY) {
            return own(Array.newInstance(element, (int) count));
        }
        MemorySegment segment = Arena.ofAuto().allocate(Math.multiplyExact(count, (long) elementSize), Long.BYTES);
        return new Storage(segment, Optional.empty(), Optional.empty(), true);
    }

    private static MemorySegment segmentOf(Object array) {
        return switch (array) {
            case byte[] a -> MemorySegment.ofArray(a);
            case short[] a -> MemorySegment.ofArray(a);
            case char[] a -> MemorySegment.ofArray(a);
            case int[] a -> MemorySegment.ofArray(a);
            case long[] a -> MemorySegment.ofArray(a);
            case float[] a -> MemorySegment.ofArray(a);
            case double[] a -> MemorySegment.ofArray(a);
            default ->
                throw new IllegalArgumentException(
                        "memory must be an array of a primitive type other than boolean; found "
                                + array.getClass().getTypeName());
        };
    }

    /// The same memory, not to be written.
    public Storage asReadOnly() {
        return isWritable ? new Storage(segment, heapArray, lender, false) : this;
    }

    /// The same memory without that promise, unless the segment itself is read-only; for [#readable]'s kind of use.
    public Storage unguarded() {
        return new Storage(segment, heapArray, lender, !segment.isReadOnly());
    }

    /// Whether [#writable] gives the memory.
    public boolean isWritable() {
        return isWritable;
    }

    /// The size in bytes.
    public long size() {
        return segment.byteSize();
    }

    /// The memory for reading; for kernels and views only, which promise not to write through it.
    ///
    /// @throws IllegalStateException if its owner has been closed
    /// @throws WrongThreadException if it is for another thread only
    public MemorySegment readable() {
        checkAlive();
        return segment;
    }

    /// The memory for writing.
    ///
    /// @param refusal makes the exception for memory that must not be written
    /// @throws IllegalStateException if its owner has been closed
    public MemorySegment writable(Supplier<? extends RuntimeException> refusal) {
        if (!isWritable) {
            throw refusal.get();
        }
        checkAlive();
        return segment;
    }

    /// Reports that bytes have been written; whoever has written through [#writable] calls it afterwards.
    ///
    /// Costs one look at one field while nobody watches any memory.
    ///
    /// @param start the first byte of a range that holds all that were written
    /// @param end the byte behind it
    public void written(long start, long end) {
        if (Watch.isAny()) {
            Watch.report(this, start, end);
        }
    }

    /// Whether [#written] has anybody to tell.
    public static boolean isWatched() {
        return Watch.isAny();
    }

    /// Runs `listener` after each write to bytes from `start` up to `end` through this or any other storage of the
    /// same memory, in the thread that wrote. It must be quick and throw nothing.
    ///
    /// The caller keeps the watch, which holds the memory and the listener reachable, for as long as it wants
    /// reports.
    public Watch watch(long start, long end, Runnable listener) {
        return Watch.of(this, start, end, listener);
    }

    private void checkAlive() {
        if (!segment.scope().isAlive()) {
            throw new IllegalStateException(
                    "the memory of this array is gone: the arena that owned it has been closed");
        }
        if (!segment.isAccessibleBy(Thread.currentThread())) {
            throw new WrongThreadException("the memory of this array belongs to a confined arena of another thread;"
                    + " Arena.ofShared() makes memory for several");
        }
    }

    /// The Java array that holds the memory, if there is one.
    public Optional<Object> heapArray() {
        return heapArray;
    }

    /// The index, in bytes from the start of [#heapArray], of the first byte of this storage.
    public long heapOffset() {
        return segment.address();
    }

    /// Whose memory it is, and who keeps it alive: the Java array, the image, the segment, the foreign object. None
    /// where it was allocated for the array that has it.
    public Optional<Object> lender() {
        return lender;
    }

    /// The [#lender] for those who are not to write through it: none where this is read-only and the lender is not.
    public Optional<Object> base() {
        return lender.filter(owner -> isWritable || isReadOnly(owner));
    }

    private static boolean isReadOnly(Object owner) {
        return switch (owner) {
            case MemorySegment memory -> memory.isReadOnly();
            case Buffer buffer -> buffer.isReadOnly();
            default -> false;
        };
    }

    /// Whether both look at the same block of memory, wherever in it; or, where that is not known, at the same
    /// bytes.
    @SuppressWarnings("ReferenceEquality") // the same array, not an equal one
    public boolean isSameBlockAs(Storage other) {
        if (heapArray.isPresent() && other.heapArray.isPresent()) {
            return heapArray.get() == other.heapArray.get();
        }
        if (segment.isNative() || other.segment.isNative()) {
            return segment.isNative() && other.segment.isNative();
        }
        return segment.asOverlappingSlice(other.segment).isPresent(); // a read-only one does not show its Java array
    }

    /// The place of byte 0 within its block: comparable between storages for which [#isSameBlockAs] holds.
    public long address() {
        return segment.address();
    }
}
