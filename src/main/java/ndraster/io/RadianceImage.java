package ndraster.io;

import ndraster.NDArray;
import ndraster.dtype.DType;

/// A Radiance picture, `.hdr`: three mantissas with a common exponent for each pixel. The plug-in for it maps
/// the values to those that a screen can show; these are the ones in the file.
record RadianceImage(ImageBytes bytes) implements EncodedImage {
    private static final String FORMAT = "HDR";
    private static final int CHANNELS = 3;
    private static final int EXPONENT = 3;
    private static final int BIAS = 128 + 8;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 0x7fff;
    private static final int RUN = 128;

    static boolean isAt(FileView file) {
        return file.hasAt(0, "#?RADIANCE") || file.hasAt(0, "#?RGBE");
    }

    /// @param start the byte behind the header
    private record Size(int width, int height, long start) {}

    private Size size() throws ImageFormatException {
        FileView file = FileView.bigEndian(bytes.memory());
        long at = 0;
        while (at < file.size()) {
            long end = at;
            while (end < file.size() && file.u8(end) != '\n') {
                end++;
            }
            String line = file.text(at, end - at);
            at = end + 1;
            if (line.startsWith("-Y ") && line.contains(" +X ")) {
                return size(line.split(" "), at);
            }
            if (line.startsWith("FORMAT=") && !line.contains("32-bit_rle_rgbe")) {
                throw bytes.problem("HDR with " + line + " is not supported, only 32-bit_rle_rgbe");
            }
        }
        throw bytes.problem("damaged HDR: its header has no line '-Y rows +X columns'");
    }

    private Size size(String[] words, long start) throws ImageFormatException {
        try {
            return new Size(Integer.parseInt(words[3].strip()), Integer.parseInt(words[1]), start);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException _) {
            throw bytes.problem("damaged HDR: its size is '" + String.join(" ", words) + "'");
        }
    }

    @Override
    public ImageInfo describe(ReadOptions options) throws ImageFormatException {
        Size size = size();
        return new ImageInfo(
                FORMAT,
                size.width,
                size.height,
                DType.FLOAT32,
                ColorChannels.RGB,
                CHANNELS,
                Orientation.UPRIGHT,
                false,
                false);
    }

    @Override
    public Stored decode(ReadOptions options, Window window) throws ImageFormatException {
        Size size = size();
        Limits.Deadline deadline = options.limits().startClock(bytes);
        Scanner scanner = new Scanner(bytes, size.start);
        float[] samples = new float[countOf(size)];
        byte[] row = new byte[Math.multiplyExact(size.width, CHANNELS + 1)];
        try {
            for (int y = 0; y < size.height; y++) {
                deadline.check();
                scanner.read(row, size.width);
                convert(row, samples, y * size.width * CHANNELS, size.width);
            }
        } catch (IndexOutOfBoundsException e) {
            throw new ImageFormatException(bytes.subject(), Reasons.truncated(FORMAT), e);
        }
        NDArray array = NDArray.asArray(DType.FLOAT32, samples, size.height, size.width, CHANNELS);
        return Stored.whole(array, ColorChannels.RGB);
    }

    /// A row is at least a pixel, and another that repeats it: a file too short for that is found out before memory
    /// is taken for it.
    private int countOf(Size size) throws ImageFormatException {
        long least = (long) size.height * Math.min(size.width, 2) * (CHANNELS + 1);
        if (least > bytes.size() - size.start) {
            throw bytes.problem(Reasons.truncated(FORMAT));
        }
        long count = Math.multiplyExact((long) size.width * size.height, CHANNELS);
        if (count > Integer.MAX_VALUE - Byte.SIZE) {
            throw bytes.problem("HDR of " + size.width + " x " + size.height + " pixels is not supported: it holds"
                    + " more samples than a Java array can");
        }
        return (int) count;
    }

    private static void convert(byte[] row, float[] samples, int start, int width) {
        for (int x = 0; x < width; x++) {
            int exponent = Byte.toUnsignedInt(row[EXPONENT * width + x]);
            for (int c = 0; c < CHANNELS; c++) {
                int mantissa = Byte.toUnsignedInt(row[c * width + x]);
                samples[start + x * CHANNELS + c] = exponent == 0 ? 0 : Math.scalb((float) mantissa, exponent - BIAS);
            }
        }
    }

    /// Reads rows into planes: all red mantissas, all green, all blue, all exponents.
    private static final class Scanner {
        private final FileView file;
        private long at;

        Scanner(ImageBytes bytes, long start) {
            this.file = FileView.bigEndian(bytes.memory());
            this.at = start;
        }

        void read(byte[] row, int width) {
            boolean isInPlanes = width >= SHORTEST
                    && width <= LONGEST
                    && file.u8(at) == 2
                    && file.u8(at + 1) == 2
                    && file.u16(at + 2) == width;
            if (isInPlanes) {
                at += Integer.BYTES;
                readPlanes(row);
            } else {
                readPixels(row, width);
            }
        }

        private void readPlanes(byte[] row) {
            int x = 0;
            while (x < row.length) {
                int count = file.u8(at++);
                boolean isRun = count > RUN;
                int length = Math.min(isRun ? count - RUN : count, row.length - x);
                for (int i = 0; i < length; i++) {
                    row[x++] = (byte) file.u8(isRun ? at : at + i);
                }
                at += isRun ? 1 : length;
            }
        }

        /// Old files repeat a pixel by one whose mantissas are all 1.
        private void readPixels(byte[] row, int width) {
            int x = 0;
            int shift = 0;
            while (x < width) {
                boolean isRepeat = x > 0 && file.u8(at) == 1 && file.u8(at + 1) == 1 && file.u8(at + 2) == 1;
                long count = isRepeat ? (long) file.u8(at + EXPONENT) << shift : 1;
                shift = isRepeat ? shift + Byte.SIZE : 0;
                for (long i = 0; i < count && x < width; i++, x++) {
                    for (int c = 0; c <= CHANNELS; c++) {
                        row[c * width + x] = isRepeat ? row[c * width + x - 1] : (byte) file.u8(at + c);
                    }
                }
                at += Integer.BYTES;
            }
        }
    }
}
