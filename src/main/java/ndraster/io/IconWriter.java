package ndraster.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import ndraster.NDArray;

/// Writes ICO: a directory of sizes, each of them a PNG.
record IconWriter(WriteOptions options, String subject) {
    private static final int LARGEST = 256;
    private static final int HEADER = 6;
    private static final int ENTRY = 16;
    private static final int ICON = 1;

    /// @throws ImageFormatException if one is too large
    void check(List<NDArray> images) throws ImageFormatException {
        for (NDArray image : images) {
            if (image.length(0) > LARGEST || image.length(1) > LARGEST) {
                throw new ImageFormatException(
                        subject,
                        "ICO can not hold " + ChannelCounts.describe(image)
                                + ": its images have up to 256 x 256 pixels. Make it smaller first, or save as .png");
            }
        }
    }

    void write(List<NDArray> images, OutputStream out) throws IOException {
        List<byte[]> pngs = new ArrayList<>();
        for (NDArray image : images) {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            PngWriter.write(image, options.withMetadata(ImageMetadata.EMPTY), png);
            pngs.add(png.toByteArray());
        }
        out.write(directory(images, pngs));
        for (byte[] png : pngs) {
            out.write(png);
        }
    }

    private static byte[] directory(List<NDArray> images, List<byte[]> pngs) {
        int start = HEADER + ENTRY * images.size();
        ByteBuffer directory = ByteBuffer.allocate(start).order(ByteOrder.LITTLE_ENDIAN);
        directory.putShort((short) 0).putShort((short) ICON).putShort((short) images.size());
        for (int i = 0; i < images.size(); i++) {
            NDArray image = images.get(i);
            directory.put((byte) image.length(1)).put((byte) image.length(0)).putShort((short) 0);
            directory.putShort((short) 1).putShort((short) (ChannelCounts.count(image) * Byte.SIZE));
            directory.putInt(pngs.get(i).length).putInt(start);
            start += pngs.get(i).length;
        }
        return directory.array();
    }
}
