package ndraster.io;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import ndraster.NDArray;
import ndraster.Shaping;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;

/// A PBM, PGM, PPM, PAM or PFM file. The plug-ins for them lose depth, cut floating point off, or do not read all
/// of them.
record NetpbmImage(ImageBytes bytes, NetpbmHeader header) implements EncodedImage {
    private static final int BYTE = 255;
    private static final int SHORT = 65535;

    @Override
    public ImageInfo describe(ReadOptions options) {
        return new ImageInfo(
                "PNM",
                header.width(),
                header.height(),
                dtype(),
                ColorChannels.ofCount(header.channels()),
                header.channels(),
                Orientation.UPRIGHT,
                false,
                false);
    }

    private DType dtype() {
        if (header.isFloating()) {
            return DType.FLOAT32;
        }
        if (header.isTruth()) {
            return DType.BOOL;
        }
        return header.most() > BYTE ? DType.UINT16 : DType.UINT8;
    }

    @Override
    public Window decoded(Window window, ImageInfo info) {
        return isInPlace() ? window : Window.whole(header.height(), header.width());
    }

    private boolean isInPlace() {
        return !header.isText() && !header.areBits();
    }

    @Override
    public Stored decode(ReadOptions options, Window window) throws ImageFormatException {
        Limits.Deadline deadline = options.limits().startClock(bytes);
        ColorChannels channels = ColorChannels.ofCount(header.channels());
        Stored stored = isInPlace()
                ? new Stored(binary(window), channels, false, true)
                : Stored.whole(samples(deadline), channels);
        deadline.check();
        return stored;
    }

    /// Only those that are asked for are copied out of the file, in this machine's order.
    private NDArray binary(Window window) throws ImageFormatException {
        Numeric type = (Numeric) DType.of(
                header.isFloating() ? (header.most() < 0 ? "<f4" : ">f4") : header.most() > BYTE ? ">u2" : "|u1");
        MemorySegment data = data(Math.multiplyExact(header.samples(), type.itemSize()));
        NDArray all = NDArray.asArray(type, data, header.shape());
        NDArray some = window.of(header.isFloating() ? Shaping.flip(all, 0) : all);
        NDArray copy = NDArray.zeros(DType.of(type.name()), some.shape()).assign(some);
        return header.isFloating() ? copy : spread(copy);
    }

    private NDArray samples(Limits.Deadline deadline) throws ImageFormatException {
        return header.areBits() && !header.isText() ? bits() : spread(new PlainSamples(bytes, header, deadline).read());
    }

    private MemorySegment data(long length) throws ImageFormatException {
        if (header.start() + length > bytes.size()) {
            throw bytes.problem(Reasons.truncated("PNM"));
        }
        return bytes.memory().asSlice(header.start(), length);
    }

    /// True where it is white, and that is where the bit is 0.
    private NDArray bits() throws ImageFormatException {
        long rowBytes = (header.width() + Byte.SIZE - 1) / Byte.SIZE;
        MemorySegment data = data(Math.multiplyExact(rowBytes, header.height()));
        int width = Math.toIntExact(header.width());
        byte[] truth = new byte[Math.toIntExact(header.samples())];
        for (int i = 0; i < truth.length; i++) {
            int x = i % width;
            int packed = data.get(ValueLayout.JAVA_BYTE, i / width * rowBytes + x / Byte.SIZE);
            truth[i] = (byte) (~packed >> (Byte.SIZE - 1 - x % Byte.SIZE) & 1);
        }
        return NDArray.asArray(DType.BOOL, truth, header.shape());
    }

    /// Over the whole range of the type, as every other format has it.
    private NDArray spread(NDArray samples) {
        int most = (int) header.most();
        if (header.isTruth()) {
            return samples.notEqual(0);
        }
        if (most == BYTE || most == SHORT) {
            return samples;
        }
        long white = most > BYTE ? SHORT : BYTE;
        NDArray scaled =
                samples.astype(DType.INT64).multiply(white).add(most / 2).floorDivide(most);
        return scaled.clip(0, white).astype(most > BYTE ? DType.UINT16 : DType.UINT8);
    }
}
