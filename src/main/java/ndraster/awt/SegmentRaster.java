package ndraster.awt;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import ndraster.ReadOnlyArrayException;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import org.jspecify.annotations.Nullable;

/// A raster over memory that is not AWT's: native, mapped, of the other byte order, or not to be written. AWT asks a
/// raster that is not its own for one number at a time; this one copies whole rectangles, as arrays.
final class SegmentRaster extends WritableRaster {
    private final SegmentDataBuffer data;
    private final ElementGrid elements;
    private final int left;
    private final int top;

    private SegmentRaster(
            SampleModel model, SegmentDataBuffer data, Rectangle area, Point origin, @Nullable SegmentRaster parent) {
        super(model, data, area, origin, parent);
        this.data = data;
        this.elements = ElementGrid.of(model, data);
        this.left = area.x - origin.x;
        this.top = area.y - origin.y;
    }

    static SegmentRaster of(SampleModel model, SegmentDataBuffer data) {
        return new SegmentRaster(model, data, new Rectangle(model.getWidth(), model.getHeight()), new Point(), null);
    }

    /// @throws ReadOnlyArrayException if it shows an array that is read-only
    void checkWritable() {
        data.writable();
    }

    ReadOnlyArrayException refusal() {
        return data.refusal();
    }

    boolean isWritable() {
        return data.storage().isWritable();
    }

    @Override
    public SegmentRaster createWritableChild(
            int parentX, int parentY, int w, int h, int childX, int childY, int @Nullable [] bandList) {
        checkInside(parentX, parentY, w, h);
        SampleModel model = bandList == null ? sampleModel : sampleModel.createSubsetSampleModel(bandList);
        Point origin =
                new Point(sampleModelTranslateX + (childX - parentX), sampleModelTranslateY + (childY - parentY));
        return new SegmentRaster(model, data, new Rectangle(childX, childY, w, h), origin, this);
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

    private Samples rectangle(int x, int y, int w, int h) {
        return elements.rectangle(x - minX + left, y - minY + top, w, h);
    }

    private void get(Samples from, DType type, Object array) {
        if (from.grid().height() > 0 && from.grid().width() > 0) {
            from.copyTo(from.over(type, array));
        }
    }

    private void set(Samples to, DType type, Object array) {
        checkWritable();
        if (to.grid().height() > 0 && to.grid().width() > 0) {
            to.copyFrom(to.over(type, array));
        }
    }

    // Pixels as AWT hands them around, one and many.

    @Override
    public Object getDataElements(int x, int y, @Nullable Object outData) {
        if (getTransferType() != DataBuffer.TYPE_BYTE) {
            return super.getDataElements(x, y, outData);
        }
        checkInside(x, y, 1, 1);
        byte[] pixel = outData == null ? new byte[elements.count()] : (byte[]) outData;
        MemorySegment memory = data.readable();
        long at = elements.at(x - minX + left, y - minY + top);
        for (int i = 0; i < elements.count(); i++) {
            pixel[i] = memory.get(ValueLayout.JAVA_BYTE, at + elements.offset(i));
        }
        return pixel;
    }

    @Override
    public void setDataElements(int x, int y, Object inData) {
        if (getTransferType() != DataBuffer.TYPE_BYTE) {
            super.setDataElements(x, y, inData);
            return;
        }
        checkInside(x, y, 1, 1);
        byte[] pixel = (byte[]) inData;
        MemorySegment memory = data.writable();
        long at = elements.at(x - minX + left, y - minY + top);
        for (int i = 0; i < elements.count(); i++) {
            memory.set(ValueLayout.JAVA_BYTE, at + elements.offset(i), pixel[i]);
        }
        data.written(at + elements.least(), at + elements.most() + 1);
    }

    @Override
    public Object getDataElements(int x, int y, int w, int h, @Nullable Object outData) {
        checkInside(x, y, w, h);
        Samples from = rectangle(x, y, w, h);
        Object pixels = outData == null ? SampleTypes.newArray(getTransferType(), from.size()) : outData;
        get(from, ofAwt(), pixels);
        return pixels;
    }

    @Override
    public void setDataElements(int x, int y, int w, int h, Object inData) {
        checkInside(x, y, w, h);
        set(rectangle(x, y, w, h), ofAwt(), inData);
    }

    private Numeric ofAwt() {
        return SampleTypes.ofAwt(getTransferType());
    }

    // Samples as numbers: what ImageIO's readers write, and its writers read.

    @Override
    public int[] getPixels(int x, int y, int w, int h, int @Nullable [] iArray) {
        if (!elements.areWholeSamples()) {
            return super.getPixels(x, y, w, h, iArray);
        }
        checkInside(x, y, w, h);
        Samples from = rectangle(x, y, w, h);
        int[] samples = iArray == null ? new int[from.size()] : iArray;
        get(from, DType.INT32, samples);
        return samples;
    }

    @Override
    public void setPixels(int x, int y, int w, int h, int[] iArray) {
        if (elements.areWholeSamples()) {
            checkInside(x, y, w, h);
            set(rectangle(x, y, w, h), DType.INT32, iArray);
        } else {
            super.setPixels(x, y, w, h, iArray);
        }
    }

    @Override
    public float[] getPixels(int x, int y, int w, int h, float @Nullable [] fArray) {
        if (!elements.areSamples()) {
            return super.getPixels(x, y, w, h, fArray);
        }
        checkInside(x, y, w, h);
        Samples from = rectangle(x, y, w, h);
        float[] samples = fArray == null ? new float[from.size()] : fArray;
        get(from, DType.FLOAT32, samples);
        return samples;
    }

    @Override
    public double[] getPixels(int x, int y, int w, int h, double @Nullable [] dArray) {
        if (!elements.areSamples()) {
            return super.getPixels(x, y, w, h, dArray);
        }
        checkInside(x, y, w, h);
        Samples from = rectangle(x, y, w, h);
        double[] samples = dArray == null ? new double[from.size()] : dArray;
        get(from, DType.FLOAT64, samples);
        return samples;
    }

    @Override
    public int[] getSamples(int x, int y, int w, int h, int b, int @Nullable [] iArray) {
        if (!elements.areWholeSamples()) {
            return super.getSamples(x, y, w, h, b, iArray);
        }
        checkInside(x, y, w, h);
        Samples from = rectangle(x, y, w, h).bands(b, b + 1);
        int[] samples = iArray == null ? new int[from.size()] : iArray;
        get(from, DType.INT32, samples);
        return samples;
    }

    @Override
    public void setSamples(int x, int y, int w, int h, int b, int[] iArray) {
        if (elements.areWholeSamples()) {
            checkInside(x, y, w, h);
            set(rectangle(x, y, w, h).bands(b, b + 1), DType.INT32, iArray);
        } else {
            super.setSamples(x, y, w, h, b, iArray);
        }
    }

    @Override
    public String toString() {
        return "raster of " + width + " x " + height + " pixels over " + elements;
    }
}
