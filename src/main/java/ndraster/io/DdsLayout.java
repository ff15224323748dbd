package ndraster.io;

import java.lang.foreign.MemorySegment;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;

/// How a DDS stores its pixels.
sealed interface DdsLayout permits DdsBlocks, DdsMasks, DdsLayout.Plain {
    /// How many bytes pixels of this size take.
    long bytes(long width, long height);

    DType dtype();

    ColorChannels channels();

    /// How many samples a pixel has.
    int count();

    /// The pixels, `(h, w)` or `(h, w, count)`. A copy.
    ///
    /// @param data as many bytes as [#bytes] says
    NDArray decode(MemorySegment data, int width, int height);

    default long[] shape(int width, int height) {
        return count() == 1 ? new long[] {height, width} : new long[] {height, width, count()};
    }

    /// Samples one after the other.
    ///
    /// @param stored their type as it lies in the file
    record Plain(Numeric stored, int count) implements DdsLayout {
        @Override
        public long bytes(long width, long height) {
            return Math.multiplyExact(Math.multiplyExact(width, height), Math.multiplyExact(stored.itemSize(), count));
        }

        @Override
        public DType dtype() {
            return DType.of(stored.name());
        }

        @Override
        public ColorChannels channels() {
            return count == 2 ? ColorChannels.OTHER : ColorChannels.ofCount(count);
        }

        @Override
        public NDArray decode(MemorySegment data, int width, int height) {
            NDArray samples = NDArray.asArray(stored, data, shape(width, height));
            return NDArray.zeros(dtype(), samples.shape()).assign(samples);
        }
    }
}
