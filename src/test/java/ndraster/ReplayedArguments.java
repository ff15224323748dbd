package ndraster;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import ndraster.dtype.DType;

/// The arguments of a replayed call, over memory of their own; `testdata/differential/cases.py` writes them.
final class ReplayedArguments {
    private final List<NDArray> roots = new ArrayList<>();
    private final List<NDArray> arrays = new ArrayList<>();
    private final JsonArray arguments;

    ReplayedArguments(JsonObject row, ReplayedMemory memory) {
        List<JsonElement> hex = row.getAsJsonArray("roots").asList();
        for (int i = 0; i < hex.size(); i++) {
            roots.add(memory.of(Golden.hex(hex.get(i)), typeIn(row, i)));
        }
        Golden.objects(row.get("arrays")).forEach(view -> arrays.add(array(view)));
        arguments = row.getAsJsonArray("args");
    }

    private static DType typeIn(JsonObject row, int root) {
        return Golden.objects(row.get("arrays"))
                .filter(view -> view.get("root").getAsInt() == root)
                .map(view -> Golden.dtype(view.get("dtype")))
                .findFirst()
                .orElse(DType.INT8);
    }

    private NDArray array(JsonObject view) {
        NDArray array = GoldenArrays.view(view, roots.get(view.get("root").getAsInt()));
        return view.has("read_only") ? array.asReadOnly() : array;
    }

    List<NDArray> roots() {
        return List.copyOf(roots);
    }

    List<NDArray> arrays() {
        return List.copyOf(arrays);
    }

    int count() {
        return arguments.size();
    }

    private JsonObject get(int i) {
        return arguments.get(i).getAsJsonObject();
    }

    boolean isArray(int i) {
        return get(i).has("array");
    }

    boolean isNone(int i) {
        return get(i).has("none");
    }

    boolean isWhole(int i) {
        return get(i).has("int");
    }

    NDArray array(int i) {
        return arrays.get(get(i).get("array").getAsInt());
    }

    List<NDArray> arrays(int i) {
        return Golden.objects(get(i).get("list"))
                .map(item -> arrays.get(item.get("array").getAsInt()))
                .toList();
    }

    Number number(int i) {
        return (Number) value(i);
    }

    /// A number, a truth value, a complex number, a text or bytes.
    Object value(int i) {
        JsonObject item = get(i);
        String kind = item.keySet().iterator().next();
        JsonElement content = item.get(kind);
        return switch (kind) {
            case "int" -> whole(content.getAsString());
            case "float" -> real(content);
            case "bool" -> content.getAsBoolean();
            case "complex" ->
                new Complex(
                        real(content.getAsJsonArray().get(0)),
                        real(content.getAsJsonArray().get(1)));
            case "str" -> content.getAsString();
            case "bytes" -> Golden.hex(content);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static Number whole(String digits) {
        BigInteger value = new BigInteger(digits);
        return value.bitLength() < 64 ? (Number) value.longValueExact() : value;
    }

    private static double real(JsonElement text) {
        return switch (text.getAsString()) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text.getAsString());
        };
    }

    String text(int i) {
        return get(i).get("str").getAsString();
    }

    int integer(int i) {
        return Math.toIntExact(get(i).get("int").getAsLong());
    }

    double real(int i) {
        return real(get(i).get("float"));
    }

    DType dtype(int i) {
        return Golden.dtype(get(i).get("dtype"));
    }

    JsonObject options(int i) {
        return get(i).getAsJsonObject("options");
    }

    long[] longs(int i) {
        return longs(get(i));
    }

    private static long[] longs(JsonObject item) {
        return Golden.objects(item.get("list"))
                .mapToLong(number -> number.get("int").getAsLong())
                .toArray();
    }

    /// No axes where Python has `None`.
    int[] axes(int i) {
        if (isNone(i)) {
            return new int[0];
        }
        return java.util.Arrays.stream(longs(i)).mapToInt(Math::toIntExact).toArray();
    }

    long[][] pairs(int i) {
        return Golden.objects(get(i).get("list")).map(ReplayedArguments::longs).toArray(long[][]::new);
    }

    Index[] index(int i) {
        return Golden.objects(get(i).get("index")).map(this::part).toArray(Index[]::new);
    }

    private Index part(JsonObject part) {
        String kind = part.keySet().iterator().next();
        JsonElement content = part.get(kind);
        return switch (kind) {
            case "newaxis" -> Index.newAxis();
            case "ellipsis" -> Index.ellipsis();
            case "int" -> Index.at(content.getAsLong());
            case "field" -> Index.field(content.getAsString());
            case "fields" -> new Index.FieldNames(Golden.strings(content));
            case "take" -> Index.take(arrays.get(content.getAsInt()));
            case "mask" -> Index.mask(arrays.get(content.getAsInt()));
            case "slice" -> slice(content.getAsJsonArray());
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static Index slice(JsonArray slice) {
        return new Index.Slice(edge(slice.get(0)), edge(slice.get(1)), edge(slice.get(2)));
    }

    private static OptionalLong edge(JsonElement value) {
        return value.isJsonNull() ? OptionalLong.empty() : OptionalLong.of(value.getAsLong());
    }
}
