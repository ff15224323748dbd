package ndraster.kernel;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import ndraster.dtype.Numeric;
import ndraster.memory.Storage;

/// Moves items between [ItemOffsets] in some memory and memory where they lie one after the other.
public final class PickedItems {
    private static final int AT_ONCE = 1024;

    private final MemorySegment memory;
    private final Object heapArray;
    private final long heapOffset;
    private final Optional<Window> whole;
    private final Unit unit;
    private final long[] offsets;
    private final Block block;

    /// @param item a type of the items' size, from [#item]
    /// @param atLeast how many items the offsets must be able to hand out at once
    private PickedItems(MemorySegment memory, Storage storage, Numeric item, int atLeast) {
        this.memory = memory;
        this.heapArray = storage.heapArray().orElse(this);
        this.heapOffset = storage.heapOffset();
        this.whole = whole(memory);
        this.unit = Unit.of(item.type());
        int capacity = Math.max(AT_ONCE, atLeast);
        this.offsets = new long[capacity];
        this.block = Block.of(unit, capacity);
    }

    /// Native memory as far as a buffer reaches: loops over buffers stay fast where those over segments do not.
    private record Window(ByteBuffer bytes, long base) {
        static Window of(MemorySegment memory, long from, long size) {
            return new Window(memory.asSlice(from, size).asByteBuffer().order(ByteOrder.nativeOrder()), -from);
        }
    }

    private static Optional<Window> whole(MemorySegment memory) {
        boolean fits = memory.isNative() && memory.byteSize() <= Integer.MAX_VALUE;
        return fits ? Optional.of(Window.of(memory, 0, memory.byteSize())) : Optional.empty();
    }

    private long span(int n) {
        return OffsetLoops.highest(offsets, n) - OffsetLoops.lowest(offsets, n) + unit.size;
    }

    private Window window(int n) {
        return whole.orElseGet(() -> Window.of(memory, OffsetLoops.lowest(offsets, n), span(n)));
    }

    /// The type in which runs of `bytes` bytes are best moved to or from `storage`.
    ///
    /// @param grain a number that divides all places of items
    public static Numeric item(long bytes, Storage storage, long grain) {
        boolean isAligned =
                storage.heapArray().filter(array -> !(array instanceof byte[])).isPresent();
        return Unit.bits(isAligned ? gcd(bytes, grain) : bytes, storage);
    }

    /// The greatest common divisor; that of 0 and a number is the number.
    public static long gcd(long a, long b) {
        long divisor = Math.abs(a);
        long rest = Math.abs(b);
        while (rest != 0) {
            long next = divisor % rest;
            divisor = rest;
            rest = next;
        }
        return divisor;
    }

    /// Copies the items at `picked` to `to`, one after the other from byte `at` on.
    public static void read(ItemOffsets picked, Storage from, Numeric item, int atLeast, MemorySegment to, long at) {
        new PickedItems(from.readable(), from, item, atLeast).read(picked, to, at);
    }

    /// Sets the items at `picked` to the items of `values`, which start again when they are used up.
    public static void write(
            ItemOffsets picked, MemorySegment memory, Storage to, Numeric item, int atLeast, RepeatedItems values) {
        new PickedItems(memory, to, item, atLeast).write(picked, values);
    }

    private void read(ItemOffsets picked, MemorySegment to, long at) {
        long next = at;
        for (int n = picked.next(offsets); n > 0; n = picked.next(offsets)) {
            get(n);
            block.copyTo(unit, 0, to, next, n);
            next += (long) n * unit.size;
        }
    }

    private void write(ItemOffsets picked, RepeatedItems values) {
        for (int n = picked.next(offsets); n > 0; n = picked.next(offsets)) {
            values.fill(block, unit, n);
            set(n);
        }
    }

    private void get(int n) {
        if (unit.isArray(heapArray)) {
            getNaturally(n);
        } else if (heapArray instanceof byte[] bytes) {
            getFromBytes(bytes, n);
        } else if (heapArray instanceof int[] ints && unit == Unit.BYTE) {
            PackedPixels.get(ints, heapOffset, offsets, block.bytes, n);
        } else if (memory.isNative() && (whole.isPresent() || span(n) <= Integer.MAX_VALUE)) {
            getNatively(window(n), n);
        } else {
            for (int i = 0; i < n; i++) {
                block.copyFrom(unit, i, memory, offsets[i], 1);
            }
        }
    }

    private void set(int n) {
        if (unit.isArray(heapArray)) {
            setNaturally(n);
        } else if (heapArray instanceof byte[] bytes) {
            setInBytes(bytes, n);
        } else if (heapArray instanceof int[] ints && unit == Unit.BYTE) {
            PackedPixels.set(ints, heapOffset, offsets, block.bytes, n);
        } else if (memory.isNative() && (whole.isPresent() || span(n) <= Integer.MAX_VALUE)) {
            setNatively(window(n), n);
        } else {
            for (int i = 0; i < n; i++) {
                block.copyTo(unit, i, memory, offsets[i], 1);
            }
        }
    }

    private void getNaturally(int n) {
        switch (unit) {
            case BYTE -> OffsetLoops.get((byte[]) heapArray, heapOffset, offsets, block.bytes, n);
            case SHORT -> OffsetLoops.get((short[]) heapArray, heapOffset, offsets, block.shorts, n);
            case INT -> OffsetLoops.get((int[]) heapArray, heapOffset, offsets, block.ints, n);
            case LONG -> OffsetLoops.get((long[]) heapArray, heapOffset, offsets, block.longs, n);
            case FLOAT -> OffsetLoops.get((float[]) heapArray, heapOffset, offsets, block.floats, n);
            case DOUBLE -> OffsetLoops.get((double[]) heapArray, heapOffset, offsets, block.doubles, n);
        }
    }

    private void setNaturally(int n) {
        switch (unit) {
            case BYTE -> OffsetLoops.set((byte[]) heapArray, heapOffset, offsets, block.bytes, n);
            case SHORT -> OffsetLoops.set((short[]) heapArray, heapOffset, offsets, block.shorts, n);
            case INT -> OffsetLoops.set((int[]) heapArray, heapOffset, offsets, block.ints, n);
            case LONG -> OffsetLoops.set((long[]) heapArray, heapOffset, offsets, block.longs, n);
            case FLOAT -> OffsetLoops.set((float[]) heapArray, heapOffset, offsets, block.floats, n);
            case DOUBLE -> OffsetLoops.set((double[]) heapArray, heapOffset, offsets, block.doubles, n);
        }
    }

    private void getFromBytes(byte[] bytes, int n) {
        switch (unit) {
            case SHORT -> OffsetLoops.get(bytes, heapOffset, offsets, block.shorts, n);
            case INT -> OffsetLoops.get(bytes, heapOffset, offsets, block.ints, n);
            case LONG -> OffsetLoops.get(bytes, heapOffset, offsets, block.longs, n);
            default -> throw unknown();
        }
    }

    private void setInBytes(byte[] bytes, int n) {
        switch (unit) {
            case SHORT -> OffsetLoops.set(bytes, heapOffset, offsets, block.shorts, n);
            case INT -> OffsetLoops.set(bytes, heapOffset, offsets, block.ints, n);
            case LONG -> OffsetLoops.set(bytes, heapOffset, offsets, block.longs, n);
            default -> throw unknown();
        }
    }

    private void getNatively(Window window, int n) {
        ByteBuffer from = window.bytes;
        switch (unit) {
            case BYTE -> OffsetLoops.get(from, window.base, offsets, block.bytes, n);
            case SHORT -> OffsetLoops.get(from, window.base, offsets, block.shorts, n);
            case INT -> OffsetLoops.get(from, window.base, offsets, block.ints, n);
            case LONG -> OffsetLoops.get(from, window.base, offsets, block.longs, n);
            default -> throw unknown();
        }
    }

    private void setNatively(Window window, int n) {
        ByteBuffer to = window.bytes;
        switch (unit) {
            case BYTE -> OffsetLoops.set(to, window.base, offsets, block.bytes, n);
            case SHORT -> OffsetLoops.set(to, window.base, offsets, block.shorts, n);
            case INT -> OffsetLoops.set(to, window.base, offsets, block.ints, n);
            case LONG -> OffsetLoops.set(to, window.base, offsets, block.longs, n);
            default -> throw unknown();
        }
    }

    private AssertionError unknown() {
        return new AssertionError("items are moved as bits, not as " + unit);
    }
}
