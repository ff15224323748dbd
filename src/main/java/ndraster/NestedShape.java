package ndraster;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The lengths that all parts of a nested Java array or list have in common, level by level.
///
/// @param isRagged whether some part is longer, shorter or deeper than its neighbours
record NestedShape(List<Long> lengths, boolean isRagged) {
    static NestedShape of(Object value) {
        if (!isSequence(value)) {
            return new NestedShape(List.of(), false);
        }
        Class<?> component = value.getClass().getComponentType();
        if (component != null && component.isPrimitive()) {
            return new NestedShape(List.of((long) Array.getLength(value)), false);
        }
        List<?> parts = parts(value);
        NestedShape inner = parts.stream()
                .map(NestedShape::of)
                .reduce(NestedShape::common)
                .orElseGet(() -> new NestedShape(component == null ? List.of() : zeros(component), false));
        return new NestedShape(
                Stream.concat(Stream.of((long) parts.size()), inner.lengths.stream())
                        .toList(),
                inner.isRagged);
    }

    private static List<Long> zeros(Class<?> type) {
        int levels = 0;
        for (Class<?> inner = type; inner.isArray(); inner = inner.componentType()) {
            levels++;
        }
        return Collections.nCopies(levels, 0L);
    }

    private NestedShape common(NestedShape other) {
        int shorter = Math.min(lengths.size(), other.lengths.size());
        int same = 0;
        while (same < shorter && lengths.get(same).equals(other.lengths.get(same))) {
            same++;
        }
        boolean differs = same < lengths.size() || same < other.lengths.size();
        return new NestedShape(lengths.subList(0, same), differs || isRagged || other.isRagged);
    }

    private static boolean isSequence(Object value) {
        return value instanceof List || value.getClass().isArray();
    }

    /// The elements of a list or of a Java array.
    static List<?> parts(Object value) {
        return switch (value) {
            case List<?> list -> list;
            case Object[] array -> checked(array);
            default ->
                IntStream.range(0, Array.getLength(value))
                        .mapToObj(i -> Array.get(value, i))
                        .toList();
        };
    }

    private static List<Object> checked(Object[] array) {
        for (int i = 0; i < array.length; i++) {
            if (array[i] == null) {
                throw new IllegalArgumentException(
                        "null at position " + i + " of a " + array.getClass().getTypeName() + " of length "
                                + array.length + ": every part of an array must be there");
            }
        }
        return Arrays.asList(array);
    }

    /// As Python writes it: `(2,)`, `(2, 3)`.
    @Override
    public String toString() {
        String inner = lengths.stream().map(Object::toString).collect(Collectors.joining(", "));
        return lengths.size() == 1 ? "(" + inner + ",)" : "(" + inner + ")";
    }

    long[] toLongs() {
        return lengths.stream().mapToLong(Long::longValue).toArray();
    }
}
