package ndraster.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import ndraster.Index;
import ndraster.NDArray;
import ndraster.Shaping;
import ndraster.dtype.DType;

/// Writes PBM, PGM, PPM, PAM and PFM. The plug-in for them loses bits and floating point.
final class NetpbmWriter {
    private static final int ROWS_AT_ONCE = 64;
    private static final String[] TUPLES = {"", "GRAYSCALE", "GRAYSCALE_ALPHA", "RGB", "RGB_ALPHA"};

    private NetpbmWriter() {}

    /// @param image `(h, w)` or `(h, w, c)`, of a type that the format holds
    static void write(NDArray image, String format, OutputStream out) throws IOException {
        out.write(header(image, format).getBytes(StandardCharsets.US_ASCII));
        boolean isFloating = image.dtype().kind() == 'f';
        NDArray rows = isFloating ? Shaping.flip(image, 0) : image;
        boolean areBits = image.dtype().equals(DType.BOOL) && !format.equals("PAM");
        for (long y = 0; y < rows.length(0); y += ROWS_AT_ONCE) {
            NDArray some = rows.get(Index.slice(y, Math.min(y + ROWS_AT_ONCE, rows.length(0))));
            out.write(areBits ? bits(some) : samples(some));
        }
    }

    private static String header(NDArray image, String format) {
        int channels = ChannelCounts.count(image);
        boolean isTruth = image.dtype().equals(DType.BOOL);
        String size = image.length(1) + " " + image.length(0) + "\n";
        if (image.dtype().kind() == 'f') {
            return (channels == 1 ? "Pf\n" : "PF\n") + size + "-1.0\n";
        }
        int most = isTruth ? 1 : image.dtype().itemSize() == 1 ? 255 : 65535;
        if (format.equals("PAM")) {
            return "P7\nWIDTH " + image.length(1) + "\nHEIGHT " + image.length(0) + "\nDEPTH " + channels + "\nMAXVAL "
                    + most + "\nTUPLTYPE " + (isTruth ? "BLACKANDWHITE" : TUPLES[channels]) + "\nENDHDR\n";
        }
        return isTruth ? "P4\n" + size : (channels == 1 ? "P5\n" : "P6\n") + size + most + "\n";
    }

    private static byte[] samples(NDArray rows) {
        return switch (rows.dtype().kind() + "" + rows.dtype().itemSize()) {
            case "u2" ->
                NDArray.zeros(DType.of(">u2"), rows.shape()).assign(rows).toBytes();
            case "f4" ->
                NDArray.zeros(DType.of("<f4"), rows.shape()).assign(rows).toBytes();
            default -> rows.toBytes();
        };
    }

    /// Black is 1.
    private static byte[] bits(NDArray rows) {
        int width = Math.toIntExact(rows.length(1));
        int rowBytes = (width + Byte.SIZE - 1) / Byte.SIZE;
        byte[] truth = rows.toBytes();
        byte[] bits = new byte[Math.toIntExact(rows.length(0)) * rowBytes];
        for (int i = 0; i < truth.length; i++) {
            if (truth[i] == 0) {
                int x = i % width;
                bits[i / width * rowBytes + x / Byte.SIZE] |= (byte) (0x80 >> x % Byte.SIZE);
            }
        }
        return bits;
    }
}
