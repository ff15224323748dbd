package ndraster.io;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes ICC profiles, version 4, of R, G and B that are their primaries times a curve.
final class MatrixProfile {
    private static final int HEADER = 128;
    private static final int ENTRY = 12;
    private static final int VERSION = 0x04200000;
    private static final int TEXT_START = 28;
    private static final int FIXED_POINT = 1 << 16;
    private static final List<Double> D50 = List.of(0.9642, 1.0, 0.8249);
    private static final int FUNCTION_WITH_LINEAR_PART = 3;

    private MatrixProfile() {}

    /// @param xyz nine numbers: X, Y and Z of red, of green, of blue
    /// @param curve a power; or a power and a, b, c, d: `(a * x + b) ** power` from d on, `c * x` below
    static byte[] of(String name, String xyz, List<Double> curve) {
        List<Double> colorants =
                Arrays.stream(xyz.split(" ")).map(Double::valueOf).toList();
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", text(name));
        tags.put("cprt", text("No copyright"));
        tags.put("wtpt", xyz(D50));
        tags.put("rXYZ", xyz(colorants.subList(0, 3)));
        tags.put("gXYZ", xyz(colorants.subList(3, 6)));
        tags.put("bXYZ", xyz(colorants.subList(6, 9)));
        for (String channel : List.of("rTRC", "gTRC", "bTRC")) {
            tags.put(channel, curve(curve));
        }
        return file(tags);
    }

    private static byte[] file(Map<String, byte[]> tags) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        ByteBuffer table = ByteBuffer.allocate(Integer.BYTES + ENTRY * tags.size());
        table.putInt(tags.size());
        int start = HEADER + table.capacity();
        tags.forEach((name, tag) -> {
            table.put(ascii(name)).putInt(start + content.size()).putInt(tag.length);
            content.writeBytes(tag);
        });
        int size = start + content.size();
        return ByteBuffer.allocate(size)
                .put(header(size))
                .put(table.array())
                .put(content.toByteArray())
                .array();
    }

    private static byte[] header(int size) {
        ByteBuffer header = ByteBuffer.allocate(HEADER).putInt(size).putInt(0).putInt(VERSION);
        header.put(ascii("mntrRGB XYZ ")).position(36);
        header.put(ascii("acsp")).position(68);
        D50.forEach(value -> header.putInt(fixed(value)));
        return header.array();
    }

    private static byte[] xyz(List<Double> values) {
        ByteBuffer tag = ByteBuffer.allocate(2 * Integer.BYTES + Integer.BYTES * values.size());
        tag.put(ascii("XYZ ")).putInt(0);
        values.forEach(value -> tag.putInt(fixed(value)));
        return tag.array();
    }

    private static byte[] curve(List<Double> values) {
        int function = values.size() == 1 ? 0 : FUNCTION_WITH_LINEAR_PART;
        ByteBuffer tag = ByteBuffer.allocate(3 * Integer.BYTES + Integer.BYTES * values.size());
        tag.put(ascii("para")).putInt(0).putShort((short) function).putShort((short) 0);
        values.forEach(value -> tag.putInt(fixed(value)));
        return tag.array();
    }

    /// In one language, filled up to whole words.
    private static byte[] text(String words) {
        byte[] utf16 = words.getBytes(StandardCharsets.UTF_16BE);
        return ByteBuffer.allocate((TEXT_START + utf16.length + 3) / 4 * 4)
                .put(ascii("mluc"))
                .putInt(0)
                .putInt(1)
                .putInt(ENTRY)
                .put(ascii("enUS"))
                .putInt(utf16.length)
                .putInt(TEXT_START)
                .put(utf16)
                .array();
    }

    private static int fixed(double value) {
        return (int) Math.round(value * FIXED_POINT);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
