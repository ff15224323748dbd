package ndraster;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import ndraster.dtype.Numeric;

/// One random call, made again here: what came out, and how that differs from what NumPy did.
///
/// @param row the case as `testdata/differential/cases.py` writes it
/// @param memory where its arrays are
record Replay(JsonObject row, ReplayedMemory memory) {
    /// What is wrong, if anything is.
    Optional<String> problem() {
        ReplayedArguments arguments = new ReplayedArguments(row, memory);
        Optional<Golden.Error> error = Golden.error(row);
        if (error.isEmpty()) {
            return wrongResult(arguments);
        }
        return wrongRefusal(error.get(), arguments).or(() -> changedMemory(arguments));
    }

    private Optional<String> wrongResult(ReplayedArguments arguments) {
        try {
            Object result = call(arguments);
            return wrongResult(result, arguments).or(() -> changedMemory(arguments));
        } catch (RuntimeException e) {
            return Optional.of("refused: " + e);
        }
    }

    private Object call(ReplayedArguments arguments) {
        String name = row.get("call").getAsString();
        return switch (row.get("area").getAsString()) {
            case "get",
                    "fields",
                    "set",
                    "set_overlapping",
                    "in_place",
                    "slices",
                    "take",
                    "put",
                    "masked_write",
                    "item",
                    "nonzero",
                    "struct_assign",
                    "field_write",
                    "fill" -> ReplayedPicks.call(name, arguments);
            case "reshape",
                    "rearrange",
                    "joined",
                    "split",
                    "repeated",
                    "retype",
                    "retype_pixels",
                    "complex_parts",
                    "printed",
                    "arange",
                    "full",
                    "dtype_text",
                    "promotion" -> ReplayedShapes.call(name, arguments);
            case "reduce" -> ReplayedMaths.reduce(arguments);
            case "overlapping" ->
                name.equals("assign") ? ReplayedPicks.call(name, arguments) : ReplayedMaths.call(name, arguments);
            default -> ReplayedMaths.call(name, arguments);
        };
    }

    private Optional<String> wrongResult(Object result, ReplayedArguments arguments) {
        if (row.has("text")) {
            String text = row.get("text").getAsString();
            return text.equals(result) ? Optional.empty() : Optional.of("text\n" + result + "\ninstead of\n" + text);
        }
        if (row.has("value")) {
            String value = row.get("value").getAsString();
            return value.equals(number(result)) ? Optional.empty() : Optional.of(result + " instead of " + value);
        }
        if (row.has("results")) {
            return wrongArrays((List<?>) result, row.getAsJsonArray("results").asList(), arguments);
        }
        return row.has("result")
                ? wrongArrays(List.of(result), List.of(row.get("result")), arguments)
                : Optional.empty();
    }

    private static String number(Object result) {
        return result instanceof Boolean truth ? truth ? "1" : "0" : result.toString();
    }

    private Optional<String> wrongArrays(List<?> actual, List<JsonElement> expected, ReplayedArguments arguments) {
        if (actual.size() != expected.size()) {
            return Optional.of(actual.size() + " arrays instead of " + expected.size());
        }
        return IntStream.range(0, actual.size())
                .mapToObj(
                        i -> wrongArray((NDArray) actual.get(i), expected.get(i).getAsJsonObject(), arguments))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> wrongArray(NDArray actual, JsonObject expected, ReplayedArguments arguments) {
        NDArray compared = expected.has("scalar") && actual.dtype() instanceof Numeric
                ? actual.astype(actual.dtype().withOrder(ByteOrder.nativeOrder()))
                : actual;
        return differences()
                .between(compared, GoldenArrays.array(expected))
                .or(() -> expected.has("view") ? wrongView(actual, expected.get("view"), arguments) : Optional.empty());
    }

    private static Optional<String> wrongView(NDArray actual, JsonElement expected, ReplayedArguments arguments) {
        boolean isView =
                arguments.roots().stream().anyMatch(root -> root.storage().isSameBlockAs(actual.storage()));
        if (isView == expected.isJsonNull() && actual.nbytes() > 0) {
            return Optional.of(isView ? "a view instead of a copy" : "a copy instead of a view");
        }
        return isView && !expected.isJsonNull() ? wrongPlace(actual, expected.getAsJsonObject()) : Optional.empty();
    }

    private static Optional<String> wrongPlace(NDArray actual, JsonObject view) {
        if (actual.offset() != view.get("offset").getAsLong()) {
            return Optional.of("offset " + actual.offset() + " instead of " + view.get("offset"));
        }
        long[] strides = Golden.longs(view.get("strides"));
        boolean isWrong = IntStream.range(0, strides.length)
                .anyMatch(axis -> actual.length(axis) > 1 && actual.strides()[axis] != strides[axis]);
        return isWrong
                ? Optional.of(
                        "strides " + java.util.Arrays.toString(actual.strides()) + " instead of " + view.get("strides"))
                : Optional.empty();
    }

    private Differences differences() {
        return new Differences(row.has("ulps") ? row.get("ulps").getAsLong() : 0, row.has("zeros"));
    }

    private Optional<String> changedMemory(ReplayedArguments arguments) {
        List<JsonElement> expected =
                row.getAsJsonArray(row.has("after") ? "after" : "roots").asList();
        boolean isSame = IntStream.range(0, expected.size())
                .allMatch(i -> GoldenArrays.hex(arguments.roots().get(i))
                        .equals(expected.get(i).getAsString()));
        return isSame ? Optional.empty() : changedArrays(expected, arguments);
    }

    private Optional<String> changedArrays(List<JsonElement> expected, ReplayedArguments arguments) {
        List<JsonElement> views = row.getAsJsonArray("arrays").asList();
        Optional<String> found = IntStream.range(0, views.size())
                .mapToObj(i -> differences()
                        .between(
                                arguments.arrays().get(i),
                                expectedView(views.get(i).getAsJsonObject(), expected)))
                .flatMap(Optional::stream)
                .findFirst();
        return found.map(text -> "memory: " + text);
    }

    private static NDArray expectedView(JsonObject view, List<JsonElement> memory) {
        byte[] bytes = Golden.hex(memory.get(view.get("root").getAsInt()));
        return GoldenArrays.view(view, NDArray.asArray(bytes));
    }

    private Optional<String> wrongRefusal(Golden.Error error, ReplayedArguments arguments) {
        try {
            call(arguments);
            return Optional.of("not refused: " + error.message());
        } catch (RuntimeException e) {
            boolean isWrong =
                    !String.valueOf(e.getMessage()).startsWith(error.message().strip())
                            || GoldenArrays.typesOf(error).stream().noneMatch(type -> type.isInstance(e));
            return isWrong ? Optional.of("refused in other words: " + e + "\ninstead of " + error) : Optional.empty();
        }
    }
}
