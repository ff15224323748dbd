package ndraster.safetensors;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import ndraster.NDArray;
import ndraster.dtype.DTypeException;
import ndraster.literal.PythonLiteral;

/// Lays tensors out in a file, and says so in its header, as the format's own library does.
final class HeaderWriter {
    /// The elements begin at a multiple of this.
    private static final int ALIGNMENT = 8;

    private HeaderWriter() {}

    /// The largest elements first, so that all of them are aligned, and by name among those.
    ///
    /// @throws DTypeException if an array has a type that the format does not have
    static Map<String, NDArray> ordered(Map<String, NDArray> arrays) {
        Comparator<Map.Entry<String, NDArray>> byType =
                Comparator.comparing(entry -> type(entry.getKey(), entry.getValue()), Comparator.reverseOrder());
        if (arrays.containsKey(HeaderParser.METADATA)) {
            throw new IllegalArgumentException(
                    "a tensor can not be called " + HeaderParser.METADATA + ": that is where the file has its texts");
        }
        List<Map.Entry<String, NDArray>> entries = new ArrayList<>(arrays.entrySet());
        entries.sort(byType.thenComparing(Map.Entry.comparingByKey(HeaderWriter::compareBytes)));
        Map<String, NDArray> ordered = new LinkedHashMap<>();
        entries.forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    /// The order of the names' UTF-8 bytes.
    private static int compareBytes(String a, String b) {
        return Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    private static TensorType type(String name, NDArray array) {
        return TensorType.of(array.dtype())
                .orElseThrow(() -> new DTypeException("safetensors have no element type for "
                        + array.dtype().name()
                        + ", which " + PythonLiteral.repr(name)
                        + " is of; they have bool, int8 to int64, uint8 to uint64, float16 to float64 and complex64"));
    }

    static ByteBuffer frame(Map<String, NDArray> ordered, Map<String, String> metadata) {
        byte[] text = text(ordered, metadata).getBytes(StandardCharsets.UTF_8);
        int size = Math.ceilDiv(text.length, ALIGNMENT) * ALIGNMENT;
        if (size > HeaderReader.MAX_LENGTH) {
            throw new IllegalArgumentException("header too large: " + size + " bytes, the limit is "
                    + HeaderReader.MAX_LENGTH + "; write several files");
        }
        ByteBuffer out = ByteBuffer.allocate(Long.BYTES + size).order(ByteOrder.LITTLE_ENDIAN);
        out.putLong(size).put(text);
        while (out.hasRemaining()) {
            out.put((byte) ' ');
        }
        return out.flip();
    }

    private static String text(Map<String, NDArray> ordered, Map<String, String> metadata) {
        List<String> entries = new ArrayList<>();
        if (!metadata.isEmpty()) {
            entries.add("\"" + HeaderParser.METADATA + "\":"
                    + metadata.entrySet().stream()
                            .map(entry -> JsonText.quote(entry.getKey()) + ":" + JsonText.quote(entry.getValue()))
                            .collect(Collectors.joining(",", "{", "}")));
        }
        long begin = 0;
        for (Map.Entry<String, NDArray> entry : ordered.entrySet()) {
            long end = Math.addExact(begin, entry.getValue().nbytes());
            entries.add(JsonText.quote(entry.getKey()) + ":" + tensor(entry.getKey(), entry.getValue(), begin, end));
            begin = end;
        }
        return "{" + String.join(",", entries) + "}";
    }

    private static String tensor(String name, NDArray array, long begin, long end) {
        String shape = LongStream.of(array.shape()).mapToObj(Long::toString).collect(Collectors.joining(","));
        return "{\"dtype\":\"" + type(name, array) + "\",\"shape\":[" + shape + "],\"data_offsets\":[" + begin + ","
                + end + "]}";
    }
}
