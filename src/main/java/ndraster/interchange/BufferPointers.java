package ndraster.interchange;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import ndraster.ShapeException;

/// The tables of pointers that lead to the banks of a buffer, as C has them: read and written.
///
/// PEP 3118: to go along an axis is to add its stride and then, if its suboffset is not negative, to take the
/// pointer that is there and add the suboffset to it.
final class BufferPointers {
    private final List<Long> shape;
    private final List<Long> strides;
    private final List<Long> suboffsets;
    private final int lastIndirect;

    BufferPointers(List<Long> shape, List<Long> strides, List<Long> suboffsets) {
        this.shape = shape;
        this.strides = strides;
        this.suboffsets = suboffsets;
        this.lastIndirect = BufferRules.indirectAxes(suboffsets) - 1;
    }

    // ------------------------------------------------------------------ read

    /// The places of the elements that the banks begin with, in C order of the axes that lead to them.
    List<Long> follow(long start) {
        List<Long> found = new ArrayList<>();
        follow(start, 0, found);
        return found;
    }

    private void follow(long at, int axis, List<Long> found) {
        if (axis > lastIndirect) {
            found.add(at);
            return;
        }
        for (long i = 0; i < shape.get(axis); i++) {
            long item = at + i * strides.get(axis);
            boolean isPointer = suboffsets.get(axis) >= 0;
            follow(isPointer ? pointer(item) + suboffsets.get(axis) : item, axis + 1, found);
        }
    }

    private static long pointer(long address) {
        return NativeMemory.at(address, Long.BYTES).get(ValueLayout.JAVA_LONG_UNALIGNED, 0);
    }

    /// The memory around the first element of a bank that its other elements are in.
    static MemorySegment bank(long first, Reach reach, Arena lifetime) {
        return NativeMemory.at(first - reach.before(), Math.addExact(reach.before(), reach.after()), lifetime);
    }

    // ------------------------------------------------------------------ written

    /// New tables that lead to `banks`; from its start on, the first of them.
    MemorySegment tables(List<MemorySegment> banks, Arena arena) {
        return table(0, banks.stream().map(MemorySegment::address).iterator(), arena);
    }

    private MemorySegment table(int axis, Iterator<Long> banks, Arena arena) {
        int end = axis;
        while (suboffsets.get(end) < 0) {
            end++;
        }
        Reach reach = Reach.of(shape.subList(axis, end + 1), strides.subList(axis, end + 1), Long.BYTES);
        MemorySegment table = arena.allocate(Math.addExact(reach.before(), reach.after()), Long.BYTES);
        fill(table, reach.before(), axis, end, banks, arena);
        return table.asSlice(reach.before());
    }

    private void fill(MemorySegment table, long at, int axis, int end, Iterator<Long> banks, Arena arena) {
        for (long i = 0; i < shape.get(axis); i++) {
            long item = at + i * strides.get(axis);
            if (axis < end) {
                fill(table, item, axis + 1, end, banks, arena);
            } else {
                table.set(ValueLayout.JAVA_LONG_UNALIGNED, item, target(end, banks, arena));
            }
        }
    }

    private long target(int end, Iterator<Long> banks, Arena arena) {
        return end == lastIndirect ? banks.next() : table(end + 1, banks, arena).address() - suboffsets.get(end);
    }

    /// How many bytes elements use before the start of the first one, and from there on.
    record Reach(long before, long after) {
        static Reach of(List<Long> shape, List<Long> strides, long itemSize) {
            if (shape.contains(0L)) {
                return new Reach(0, 0);
            }
            long before = 0;
            long after = itemSize;
            try {
                for (int axis = 0; axis < shape.size(); axis++) {
                    long span = Math.multiplyExact(shape.get(axis) - 1, strides.get(axis));
                    before = Math.addExact(before, Math.max(0, Math.negateExact(span)));
                    after = Math.addExact(after, Math.max(0, span));
                }
            } catch (ArithmeticException e) {
                throw new ShapeException("array is too big: a buffer of shape " + shape + " and strides " + strides
                        + " reaches beyond 63 bits");
            }
            return new Reach(before, after);
        }
    }

    /// A buffer of C, whose pointers are followed now.
    static BufferView read(
            long start,
            boolean isReadOnly,
            long itemSize,
            Optional<String> format,
            List<Long> shape,
            List<Long> strides,
            List<Long> suboffsets,
            Arena lifetime) {
        BufferRules.checkNumbers(itemSize, Optional.of(shape), Optional.of(strides), Optional.of(suboffsets));
        int lead = BufferRules.indirectAxes(suboffsets);
        Reach reach = Reach.of(shape.subList(lead, shape.size()), strides.subList(lead, shape.size()), itemSize);
        List<MemorySegment> banks = new BufferPointers(shape, strides, suboffsets)
                .follow(start).stream()
                        .map(first -> bank(first, reach, lifetime))
                        .toList();
        List<Long> own = new ArrayList<>(suboffsets);
        if (lead > 0) {
            own.set(lead - 1, reach.before());
        }
        return new BufferView(
                banks,
                lead > 0 ? 0 : reach.before(),
                isReadOnly,
                itemSize,
                format,
                Optional.of(shape),
                Optional.of(strides),
                Optional.of(own));
    }
}
