package ndraster.io;

import ndraster.NDArray;
import ndraster.dtype.DType;

/// A picture of Silicon Graphics: planes of samples, the lowest row first. The plug-in for it knows no runs of 16 bits.
record SgiImage(ImageBytes bytes, SgiHeader header) implements EncodedImage {
    private static final int RUN = 127;
    private static final int COPIED = 128;

    @Override
    public ImageInfo describe(ReadOptions options) {
        return new ImageInfo(
                SgiHeader.FORMAT,
                header.width(),
                header.height(),
                header.isDeep() ? DType.UINT16 : DType.UINT8,
                ColorChannels.ofCount(header.count()),
                header.count(),
                Orientation.UPRIGHT,
                false,
                false);
    }

    @Override
    public Stored decode(ReadOptions options, Window window) throws ImageFormatException {
        long samples = Math.multiplyExact((long) header.width() * header.height(), (long) header.count());
        if (header.dataStart() + (header.isPacked() ? 0 : samples * header.sampleBytes()) > bytes.size()) {
            throw bytes.problem(Reasons.truncated(SgiHeader.FORMAT));
        }
        if (samples > Integer.MAX_VALUE - Byte.SIZE) {
            throw bytes.problem(samples + " samples do not fit into an array of Java");
        }
        try {
            return Stored.whole(
                    all((int) samples, options.limits().startClock(bytes)), ColorChannels.ofCount(header.count()));
        } catch (IndexOutOfBoundsException e) {
            throw new ImageFormatException(bytes.subject(), Reasons.truncated(SgiHeader.FORMAT), e);
        }
    }

    private NDArray all(int samples, Limits.Deadline deadline) throws ImageFormatException {
        byte[] small = new byte[header.isDeep() ? 0 : samples];
        short[] deep = new short[header.isDeep() ? samples : 0];
        int[] row = new int[header.width()];
        for (int y = 0; y < header.height(); y++) {
            deadline.check();
            for (int plane = 0; plane < header.count(); plane++) {
                read(plane * header.height() + header.height() - 1 - y, row);
                put(row, y * header.width() * header.count() + plane, small, deep);
            }
        }
        long[] shape = {header.height(), header.width(), header.count()};
        long[] known = header.count() == 1 ? new long[] {header.height(), header.width()} : shape;
        return header.isDeep()
                ? NDArray.asArray(DType.UINT16, deep, known)
                : NDArray.asArray(DType.UINT8, small, known);
    }

    private void put(int[] row, int start, byte[] small, short[] deep) {
        int at = start;
        for (int sample : row) {
            if (header.isDeep()) {
                deep[at] = (short) sample;
            } else {
                small[at] = (byte) sample;
            }
            at += header.count();
        }
    }

    /// @param index rows are counted from the lowest of the first plane on
    private void read(int index, int[] row) throws ImageFormatException {
        if (header.isPacked()) {
            unpack(header.rowStart(bytes, index), row);
        } else {
            long start = header.dataStart() + (long) index * row.length * header.sampleBytes();
            for (int x = 0; x < row.length; x++) {
                row[x] = sample(start, x);
            }
        }
    }

    private int sample(long start, long index) {
        FileView file = FileView.bigEndian(bytes.memory());
        return header.isDeep() ? file.u16(start + 2 * index) : file.u8(start + index);
    }

    private void unpack(long start, int[] row) throws ImageFormatException {
        long from = 0;
        int to = 0;
        while (to < row.length) {
            int head = sample(start, from++);
            int length = head & RUN;
            if (length == 0 || length > row.length - to) {
                throw bytes.problem("damaged SGI: the runs of a row are not as long as it");
            }
            boolean isCopied = (head & COPIED) != 0;
            for (int i = 0; i < length; i++) {
                row[to++] = sample(start, isCopied ? from + i : from);
            }
            from += isCopied ? length : 1;
        }
    }
}
