package ndraster.awt;

import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferDouble;
import java.awt.image.DataBufferFloat;
import java.awt.image.DataBufferInt;
import java.awt.image.DataBufferShort;
import java.awt.image.DataBufferUShort;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import ndraster.dtype.Numeric;
import ndraster.memory.Storage;

/// The memory behind a raster.
///
/// @param dtype what one element of the data buffer is
/// @param banks each memory, in AWT's order
record DataMemory(Numeric dtype, List<Bank> banks) {
    /// One of the memories.
    ///
    /// @param start the byte of element 0
    record Bank(Storage storage, long start) {}

    /// Nothing if the data buffer is of a class that does not show its memory.
    static Optional<DataMemory> of(Source source) {
        return switch (source.raster().getDataBuffer()) {
            case DataBufferByte data -> Optional.of(onHeap(data, data::getData, source));
            case DataBufferUShort data -> Optional.of(onHeap(data, data::getData, source));
            case DataBufferShort data -> Optional.of(onHeap(data, data::getData, source));
            case DataBufferInt data -> Optional.of(onHeap(data, data::getData, source));
            case DataBufferFloat data -> Optional.of(onHeap(data, data::getData, source));
            case DataBufferDouble data -> Optional.of(onHeap(data, data::getData, source));
            case SegmentDataBuffer data -> Optional.of(inSegment(data, source));
            default -> Optional.empty();
        };
    }

    private static DataMemory onHeap(DataBuffer data, IntFunction<Object> arrays, Source source) {
        Numeric dtype = SampleTypes.ofAwt(data.getDataType());
        int[] starts = data.getOffsets();
        List<Bank> banks = IntStream.range(0, data.getNumBanks())
                .mapToObj(i -> new Bank(
                        guarded(Storage.onHeap(arrays.apply(i), source.owner()), source),
                        (long) starts[i] * dtype.itemSize()))
                .toList();
        return new DataMemory(dtype, banks);
    }

    private static DataMemory inSegment(SegmentDataBuffer data, Source source) {
        Storage ours = Storage.over(data.storage().readable(), source.owner());
        Storage shared = data.storage().isWritable() ? ours : ours.asReadOnly();
        return new DataMemory(data.dtype(), List.of(new Bank(guarded(shared, source), data.start())));
    }

    private static Storage guarded(Storage storage, Source source) {
        return source.isReadOnly() ? storage.asReadOnly() : storage;
    }
}
