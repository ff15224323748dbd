package ndraster.awt;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.ComponentSampleModel;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A raster of bytes in native or mapped memory. AWT asks a raster that is not its own for one pixel at a time:
/// this one answers from the memory, and takes rows as rows.
final class SegmentRaster extends WritableRaster {
    private final SegmentDataBuffer data;
    private final int[] offsets;
    private final int bands;
    private final int pixelStride;
    private final int rowStride;
    private final int left;
    private final int top;
    private final int least;
    private final int most;
    private final boolean isInMemoryOrder;

    private SegmentRaster(
            ComponentSampleModel model,
            SegmentDataBuffer data,
            Rectangle area,
            Point origin,
            @Nullable SegmentRaster parent) {
        super(model, data, area, origin, parent);
        this.data = data;
        this.offsets = model.getBandOffsets();
        this.bands = offsets.length;
        this.pixelStride = model.getPixelStride();
        this.rowStride = model.getScanlineStride();
        this.left = area.x - origin.x;
        this.top = area.y - origin.y;
        this.least = Arrays.stream(offsets).min().orElse(0);
        this.most = Arrays.stream(offsets).max().orElse(0);
        this.isInMemoryOrder = pixelStride == bands && isCounting(offsets);
    }

    /// @throws ndraster.ReadOnlyArrayException if it shows an array that is read-only
    void checkWritable() {
        data.writable();
    }

    private static boolean isCounting(int[] offsets) {
        for (int i = 0; i < offsets.length; i++) {
            if (offsets[i] != i) {
                return false;
            }
        }
        return true;
    }

    static WritableRaster of(ComponentSampleModel model, SegmentDataBuffer data) {
        return new SegmentRaster(model, data, new Rectangle(model.getWidth(), model.getHeight()), new Point(), null);
    }

    @Override
    public WritableRaster createWritableChild(
            int parentX, int parentY, int w, int h, int childX, int childY, int @Nullable [] bandList) {
        checkInside(parentX, parentY, w, h);
        SampleModel model = bandList == null ? sampleModel : sampleModel.createSubsetSampleModel(bandList);
        Point origin =
                new Point(sampleModelTranslateX + (childX - parentX), sampleModelTranslateY + (childY - parentY));
        return new SegmentRaster((ComponentSampleModel) model, data, new Rectangle(childX, childY, w, h), origin, this);
    }

    @Override
    public Raster createChild(
            int parentX, int parentY, int width, int height, int childMinX, int childMinY, int @Nullable [] bandList) {
        return createWritableChild(parentX, parentY, width, height, childMinX, childMinY, bandList);
    }

    /// On the Java heap, and as fast as AWT's rasters are.
    @Override
    public WritableRaster createCompatibleWritableRaster(int w, int h) {
        return Raster.createWritableRaster(sampleModel.createCompatibleSampleModel(w, h), new Point());
    }

    private void checkInside(int x, int y, int w, int h) {
        boolean isInside = x >= minX
                && y >= minY
                && w >= 0
                && h >= 0
                && (long) x + w <= (long) minX + width
                && (long) y + h <= (long) minY + height;
        if (!isInside) {
            throw new ArrayIndexOutOfBoundsException("the " + w + " x " + h + " pixels from (" + x + ", " + y
                    + ") are not inside the raster, which has the " + width + " x " + height + " from (" + minX + ", "
                    + minY + ")");
        }
    }

    /// The byte of pixel `(x, y)`, from which band offsets count.
    private long at(int x, int y) {
        long row = (long) y - minY + top;
        long column = (long) x - minX + left;
        return data.start() + row * rowStride + column * pixelStride;
    }

    @Override
    public Object getDataElements(int x, int y, @Nullable Object outData) {
        checkInside(x, y, 1, 1);
        byte[] pixel = outData == null ? new byte[bands] : (byte[]) outData;
        MemorySegment memory = data.readable();
        long at = at(x, y);
        for (int band = 0; band < bands; band++) {
            pixel[band] = memory.get(ValueLayout.JAVA_BYTE, at + offsets[band]);
        }
        return pixel;
    }

    @Override
    public void setDataElements(int x, int y, Object inData) {
        checkInside(x, y, 1, 1);
        byte[] pixel = (byte[]) inData;
        MemorySegment memory = data.writable();
        long at = at(x, y);
        for (int band = 0; band < bands; band++) {
            memory.set(ValueLayout.JAVA_BYTE, at + offsets[band], pixel[band]);
        }
        written(x, y, 1);
    }

    /// From the first to the last byte of pixels in a row.
    private void written(int x, int y, int count) {
        long first = at(x, y);
        data.written(first + least, first + (count - 1L) * pixelStride + most + 1);
    }

    @Override
    public Object getDataElements(int x, int y, int w, int h, @Nullable Object outData) {
        checkInside(x, y, w, h);
        int rowBytes = Math.multiplyExact(w, bands);
        byte[] pixels = outData == null ? new byte[Math.multiplyExact(rowBytes, h)] : (byte[]) outData;
        for (int row = 0; row < h; row++) {
            getRow(x, y + row, w, pixels, row * rowBytes);
        }
        return pixels;
    }

    @Override
    public void setDataElements(int x, int y, int w, int h, Object inData) {
        checkInside(x, y, w, h);
        int rowBytes = Math.multiplyExact(w, bands);
        for (int row = 0; row < h; row++) {
            setRow(x, y + row, w, (byte[]) inData, row * rowBytes);
        }
    }

    private void getRow(int x, int y, int w, byte[] pixels, int start) {
        if (isInMemoryOrder) {
            MemorySegment.copy(data.readable(), ValueLayout.JAVA_BYTE, at(x, y), pixels, start, w * bands);
            return;
        }
        for (int band = 0; band < bands; band++) {
            getBand(at(x, y) + offsets[band], w, pixels, start + band);
        }
    }

    private void getBand(long from, int w, byte[] pixels, int start) {
        MemorySegment memory = data.readable();
        for (int i = 0; i < w; i++) {
            pixels[start + i * bands] = memory.get(ValueLayout.JAVA_BYTE, from + (long) i * pixelStride);
        }
    }

    private void setRow(int x, int y, int w, byte[] pixels, int start) {
        if (isInMemoryOrder) {
            MemorySegment.copy(pixels, start, data.writable(), ValueLayout.JAVA_BYTE, at(x, y), w * bands);
        } else {
            for (int band = 0; band < bands; band++) {
                setBand(at(x, y) + offsets[band], w, pixels, start + band);
            }
        }
        written(x, y, w);
    }

    private void setBand(long from, int w, byte[] pixels, int start) {
        MemorySegment memory = data.writable();
        for (int i = 0; i < w; i++) {
            memory.set(ValueLayout.JAVA_BYTE, from + (long) i * pixelStride, pixels[start + i * bands]);
        }
    }

    // As int: what ImageIO's readers write, and its writers read.

    @Override
    public int[] getPixels(int x, int y, int w, int h, int @Nullable [] iArray) {
        byte[] pixels = (byte[]) getDataElements(x, y, w, h, null);
        int[] samples = iArray == null ? new int[pixels.length] : iArray;
        for (int i = 0; i < pixels.length; i++) {
            samples[i] = pixels[i] & 0xff;
        }
        return samples;
    }

    @Override
    public void setPixels(int x, int y, int w, int h, int[] iArray) {
        byte[] pixels = new byte[Math.multiplyExact(Math.multiplyExact(w, h), bands)];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) iArray[i];
        }
        setDataElements(x, y, w, h, pixels);
    }

    @Override
    public String toString() {
        return "raster of " + width + " x " + height + " pixels of bytes off the heap, bands "
                + Arrays.toString(offsets);
    }
}
