package ndraster.interchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import ndraster.NDArray;
import ndraster.access.ArrayMemory;
import ndraster.memory.Storage;

/// Banks that lie so that strides do for them as well: in one Java array, at equal distances. Pieces of
/// native memory are never taken for one: what is between them may belong to nobody.
final class MergedBanks {
    private final long[] lead;
    private final List<NDArray> banks;

    private MergedBanks(long[] lead, List<NDArray> banks) {
        this.lead = lead;
        this.banks = banks;
    }

    /// The one array that `banks` are, in C order of the axes of lengths `lead`.
    static Optional<NDArray> of(long[] lead, List<NDArray> banks) {
        if (banks.size() == 1) {
            NDArray bank = banks.getFirst();
            return Optional.of(bank.reshape(joined(lead, bank.shape())));
        }
        return banks.isEmpty() ? Optional.empty() : new MergedBanks(lead, banks).merged();
    }

    static long[] joined(long[] first, long[] second) {
        return LongStream.concat(LongStream.of(first), LongStream.of(second)).toArray();
    }

    private Optional<NDArray> merged() {
        NDArray first = banks.getFirst();
        long[] steps = steps();
        return isOneJavaArray() && isEven(steps)
                ? ArrayMemory.of(first).heapArray().map(array -> over(array, first, steps))
                : Optional.empty();
    }

    private NDArray over(Object array, NDArray first, long[] steps) {
        Storage whole = Storage.onHeap(array, banks);
        boolean isReadOnly = banks.stream().anyMatch(NDArray::isReadOnly);
        return ArrayMemory.arrayOver(
                first.dtype(),
                isReadOnly ? whole.asReadOnly() : whole,
                place(first),
                joined(lead, first.shape()),
                joined(steps, first.strides()));
    }

    @SuppressWarnings("ReferenceEquality") // the same array, not an equal one
    private boolean isOneJavaArray() {
        Optional<Object> array = ArrayMemory.of(banks.getFirst()).heapArray();
        return banks.stream()
                .map(bank -> ArrayMemory.of(bank).heapArray())
                .allMatch(other -> other.isPresent() && other.get() == array.orElse(banks));
    }

    private static long place(NDArray bank) {
        return ArrayMemory.of(bank).heapOffset() + bank.offset();
    }

    /// From each bank to the next along each axis.
    private long[] steps() {
        long[] steps = new long[lead.length];
        int next = 1;
        for (int axis = lead.length - 1; axis >= 0; axis--) {
            steps[axis] = lead[axis] > 1 ? place(banks.get(next)) - place(banks.getFirst()) : 0;
            next *= (int) lead[axis];
        }
        return steps;
    }

    private boolean isEven(long[] steps) {
        for (int i = 0; i < banks.size(); i++) {
            long expected = place(banks.getFirst());
            long rest = i;
            for (int axis = lead.length - 1; axis >= 0; axis--) {
                expected += rest % lead[axis] * steps[axis];
                rest /= lead[axis];
            }
            if (place(banks.get(i)) != expected) {
                return false;
            }
        }
        return true;
    }
}
