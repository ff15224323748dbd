package ndraster.io;

import ndraster.dtype.DType;

/// What the samples of a TIFF are as numbers. AWT, and so its plug-in, has no unsigned 32 bits and no signed 8.
///
/// @param format 1 for unsigned, 2 for signed, 3 for floating point
record TiffNumbers(long bits, long format) {
    private static final int BITS = 258;
    private static final int FORMAT = 339;
    private static final int UNSIGNED = 1;
    private static final int SIGNED = 2;

    static TiffNumbers of(ImageBytes bytes, int page) {
        try {
            return TiffDirectory.of(FileView.bigEndian(bytes.memory()), page)
                    .map(TiffNumbers::of)
                    .orElse(new TiffNumbers(1, UNSIGNED));
        } catch (IndexOutOfBoundsException _) {
            return new TiffNumbers(1, UNSIGNED); // the plug-in says what is wrong
        }
    }

    private static TiffNumbers of(TiffDirectory directory) {
        return new TiffNumbers(directory.number(BITS, 1), directory.number(FORMAT, UNSIGNED));
    }

    ImageInfo seen(ImageInfo stored) {
        return stored.with(seen(stored.dtype()));
    }

    Stored seen(Stored stored) {
        DType dtype = seen(stored.samples().dtype());
        return dtype.equals(stored.samples().dtype())
                ? stored
                : new Stored(
                        stored.samples().view(dtype), stored.channels(), stored.isPremultiplied(), stored.isWindow());
    }

    private DType seen(DType stored) {
        if (bits == Integer.SIZE && format == UNSIGNED && stored.equals(DType.INT32)) {
            return DType.UINT32;
        }
        return bits == Byte.SIZE && format == SIGNED && stored.equals(DType.UINT8) ? DType.INT8 : stored;
    }
}
