package ndraster.npy;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ndraster.NDArray;
import ndraster.dtype.Struct;

/// The bytes of an array that have a meaning: those between fields may be anything.
final class Parts {
    private Parts() {}

    /// The bytes in C order, field after field, as hexadecimal digits.
    static String hex(NDArray array) {
        return of(array).map(part -> HexFormat.of().formatHex(part.toBytes())).collect(Collectors.joining(" "));
    }

    /// The array of that name, which must be there.
    static NDArray named(String name, Map<String, NDArray> arrays) {
        return Optional.ofNullable(arrays.get(name)).orElseThrow(() -> new AssertionError("no array " + name));
    }

    private static Stream<NDArray> of(NDArray array) {
        return array.dtype() instanceof Struct struct && !struct.fields().isEmpty()
                ? struct.names().stream().map(array::field).flatMap(Parts::of)
                : Stream.of(array);
    }
}
