package ndraster.awt;

import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.util.Arrays;
import ndraster.Index;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;

/// The samples of a raster that can not be shared, asked for row by row: packed bits such as 5-6-5, and
/// memory of classes that do not show it.
final class SampleCopy {
    private static final int LARGEST_BYTE = 0xff;
    private static final int LARGEST_SHORT = 0xffff;

    private final Raster raster;
    private final int type;

    private SampleCopy(Raster raster) {
        this.raster = raster;
        this.type = raster.getSampleModel().getDataType();
    }

    /// The samples of every band. Those of fewer bits than a byte (or than 16 bits) are spread over its whole
    /// range.
    static NDArray of(Raster raster, boolean isSpread) {
        return new SampleCopy(raster).copy(isSpread);
    }

    private NDArray copy(boolean isSpread) {
        int bands = raster.getNumBands();
        NDArray copy = NDArray.zeros(dtype(), raster.getHeight(), raster.getWidth(), bands);
        for (int y = 0; y < raster.getHeight(); y++) {
            copy.get(Index.at(y)).assign(row(y, isSpread).reshape(raster.getWidth(), bands));
        }
        return bands == 1 ? copy.get("..., 0") : copy;
    }

    private boolean isFloating() {
        return type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE;
    }

    private int largestBits() {
        return Arrays.stream(raster.getSampleModel().getSampleSize()).max().orElseThrow();
    }

    /// Whether a sample is an element of the data buffer and not some of its bits, or has too many to be spread.
    private boolean areWhole() {
        return isFloating() || type == DataBuffer.TYPE_SHORT || largestBits() > Short.SIZE;
    }

    private Numeric dtype() {
        if (areWhole()) {
            return SampleTypes.ofAwt(type);
        }
        return largestBits() > Byte.SIZE ? DType.UINT16 : DType.UINT8;
    }

    private NDArray row(int y, boolean isSpread) {
        int x = raster.getMinX();
        int row = raster.getMinY() + y;
        if (isFloating()) {
            return NDArray.asArray(raster.getPixels(x, row, raster.getWidth(), 1, (double[]) null));
        }
        int[] samples = raster.getPixels(x, row, raster.getWidth(), 1, (int[]) null);
        if (isSpread && !areWhole()) {
            spread(samples);
        }
        return NDArray.asArray(samples);
    }

    private void spread(int[] samples) {
        int[] sizes = raster.getSampleModel().getSampleSize();
        int target = largestBits() > Byte.SIZE ? LARGEST_SHORT : LARGEST_BYTE;
        for (int i = 0; i < samples.length; i++) {
            int largest = (1 << sizes[i % sizes.length]) - 1;
            samples[i] = (int) (((long) samples[i] * target + largest / 2) / largest);
        }
    }
}
