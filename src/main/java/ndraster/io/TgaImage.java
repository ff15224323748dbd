package ndraster.io;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Optional;
import ndraster.NDArray;
import ndraster.Shaping;
import ndraster.dtype.DType;

/// A TGA. The plug-in for it knows no rows from right to left, and takes grey and alpha for 16 bits of grey.
record TgaImage(ImageBytes bytes, TgaHeader header) implements EncodedImage {
    private static final String FORMAT = "TGA";
    private static final int RUN = 128;

    @Override
    public ImageInfo describe(ReadOptions options) {
        boolean isIndex = isIndex(options);
        return new ImageInfo(
                FORMAT,
                header.width(),
                header.height(),
                DType.UINT8,
                isIndex ? ColorChannels.INDEX : ColorChannels.ofCount(header.count()),
                isIndex ? 1 : header.count(),
                Orientation.UPRIGHT,
                header.isPremultiplied(),
                header.kind() == TgaHeader.Kind.INDEX);
    }

    private boolean isIndex(ReadOptions options) {
        return options.asIndices() && header.kind() == TgaHeader.Kind.INDEX;
    }

    @Override
    public Optional<NDArray> palette() throws ImageFormatException {
        if (header.kind() != TgaHeader.Kind.INDEX) {
            return Optional.empty();
        }
        TgaPalette palette = header.palette();
        return Optional.of(NDArray.asArray(DType.UINT8, colors(), palette.first() + palette.size(), header.count()));
    }

    private byte[] colors() throws ImageFormatException {
        try {
            return header.palette().read(FileView.littleEndian(bytes.memory()), header.start());
        } catch (IndexOutOfBoundsException e) {
            throw new ImageFormatException(bytes.subject(), Reasons.truncated(FORMAT), e);
        }
    }

    @Override
    public Stored decode(ReadOptions options, Window window) throws ImageFormatException {
        byte[] pixels = pixels();
        boolean isIndex = isIndex(options);
        NDArray stored =
                isIndex ? NDArray.asArray(DType.UINT8, pixels, header.height(), header.width()) : colored(pixels);
        NDArray rows = header.isFromTop() ? stored : Shaping.flip(stored, 0);
        return new Stored(
                header.isFromRight() ? Shaping.flip(rows, 1) : rows,
                isIndex ? ColorChannels.INDEX : ColorChannels.ofCount(header.count()),
                header.isPremultiplied(),
                false);
    }

    private NDArray colored(byte[] pixels) throws ImageFormatException {
        int count = header.count();
        long[] shape = {header.height(), header.width(), count};
        return switch (header.kind()) {
            case GREY -> NDArray.asArray(DType.UINT8, pixels, count == 1 ? Arrays.copyOf(shape, 2) : shape);
            case COLOR -> NDArray.asArray(DType.UINT8, colors(pixels, count), shape);
            case INDEX -> NDArray.asArray(DType.UINT8, looked(pixels, colors(), count), shape);
        };
    }

    private byte[] colors(byte[] pixels, int count) {
        int step = header.pixelBytes();
        byte[] colors = new byte[pixels.length / step * count];
        for (int i = 0; i < pixels.length / step; i++) {
            int at = i * step;
            TgaPalette.color(step, k -> Byte.toUnsignedInt(pixels[at + k]), colors, i * count, count);
        }
        return colors;
    }

    /// An index that has no colour is black.
    private static byte[] looked(byte[] indices, byte[] colors, int count) {
        byte[] samples = new byte[Math.multiplyExact(indices.length, count)];
        for (int i = 0; i < indices.length; i++) {
            int from = Byte.toUnsignedInt(indices[i]) * count;
            if (from < colors.length) {
                System.arraycopy(colors, from, samples, i * count, count);
            }
        }
        return samples;
    }

    /// The bytes of all pixels, in the file's order.
    private byte[] pixels() throws ImageFormatException {
        int step = header.pixelBytes();
        long start = header.start() + header.palette().bytes();
        long count = (long) header.width() * header.height();
        long least = header.isPacked() ? Math.ceilDiv(count, RUN) * (step + 1) : count * step;
        if (start + least > bytes.size()) {
            throw bytes.problem(Reasons.truncated(FORMAT));
        }
        byte[] pixels = new byte[Math.toIntExact(Math.multiplyExact(count, step))];
        MemorySegment data = bytes.memory().asSlice(start);
        if (header.isPacked()) {
            unpack(FileView.littleEndian(data), step, pixels);
        } else {
            MemorySegment.copy(data, ValueLayout.JAVA_BYTE, 0, pixels, 0, pixels.length);
        }
        return pixels;
    }

    /// Runs may go on in the next row; what reaches over the last is left out.
    private void unpack(FileView data, int step, byte[] pixels) throws ImageFormatException {
        long at = 0;
        int to = 0;
        try {
            while (to < pixels.length) {
                int head = data.u8(at++);
                int length = Math.min(((head & (RUN - 1)) + 1) * step, pixels.length - to);
                boolean isRun = head >= RUN;
                for (int i = 0; i < length; i++) {
                    pixels[to + i] = (byte) data.u8(at + (isRun ? i % step : i));
                }
                to += length;
                at += isRun ? step : length;
            }
        } catch (IndexOutOfBoundsException e) {
            throw new ImageFormatException(bytes.subject(), Reasons.truncated(FORMAT), e);
        }
    }
}
