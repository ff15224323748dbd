package ndraster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ndraster.dtype.DType;

/// Reductions as golden rows describe them, and what NumPy gave.
final class ReductionRows {
    private ReductionRows() {}

    static Reduction reduction(JsonObject row) {
        Reduction result = named(row.get("op").getAsString());
        if (row.has("axis")) {
            result = result.over(Arrays.stream(Golden.longs(row.get("axis")))
                    .mapToInt(Math::toIntExact)
                    .toArray());
        }
        if (row.has("keepdims")) {
            result = result.keepingDims();
        }
        if (row.has("dtype")) {
            result = result.in(Golden.dtype(row.get("dtype")));
        }
        return row.has("ddof") ? result.ddof(row.get("ddof").getAsDouble()) : result;
    }

    static Reduction named(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "SUM" -> Reduction.SUM;
            case "PROD" -> Reduction.PROD;
            case "MEAN" -> Reduction.MEAN;
            case "VAR" -> Reduction.VAR;
            case "STD" -> Reduction.STD;
            case "MIN" -> Reduction.MIN;
            case "MAX" -> Reduction.MAX;
            case "ARGMIN" -> Reduction.ARGMIN;
            case "ARGMAX" -> Reduction.ARGMAX;
            case "ANY" -> Reduction.ANY;
            case "ALL" -> Reduction.ALL;
            case "COUNT_NONZERO" -> Reduction.COUNT_NONZERO;
            default -> throw new IllegalArgumentException(name);
        };
    }

    /// Expects what NumPy gave for `row`: a result or an error.
    static void check(NDArray array, JsonObject row) {
        Optional<Golden.Error> error = Golden.error(row);
        if (error.isPresent()) {
            GoldenArrays.assertRefused(error.get(), () -> reduction(row).apply(array));
            return;
        }
        JsonObject expected = row.getAsJsonObject("result");
        NDArray actual = reduction(row).apply(array);
        assertThat(actual.dtype())
                .as("type")
                .isEqualTo(DType.of(expected.get("dtype").getAsString()));
        assertThat(actual.shape()).as("shape").containsExactly(Golden.longs(expected.get("shape")));
        NDArray flat = actual.reshape(-1);
        NDArray picked = expected.has("every") ? flat.get("::" + expected.get("every")) : flat;
        NDArray numbers = GoldenArrays.flat(
                expected.get("dtype").getAsString(), expected.get("hex").getAsString());
        assertSame(picked, numbers, tolerance(row, numbers.dtype()));
    }

    /// The same numbers but for `tolerance`, relative; any NaN is as good as another, as is a zero of either sign.
    static void assertSame(NDArray actual, NDArray expected, double tolerance) {
        List<String> differences = new ArrayList<>();
        for (long i = 0; i < expected.size(); i++) {
            if (!isSame(actual.item(i), expected.item(i), tolerance)) {
                differences.add("[" + i + "] " + actual.item(i) + " instead of " + expected.item(i));
            }
        }
        assertThat(differences).isEmpty();
    }

    private static boolean isSame(Object actual, Object expected, double tolerance) {
        if (actual instanceof Double a && expected instanceof Double b) {
            return isSameReal(a, b, tolerance * Math.abs(b));
        }
        if (actual instanceof Complex(double re, double im) && expected instanceof Complex(double re2, double im2)) {
            double margin = tolerance * Math.hypot(re2, im2);
            return isSameReal(re, re2, margin) && isSameReal(im, im2, margin);
        }
        return actual.equals(expected);
    }

    private static boolean isSameReal(double a, double b, double margin) {
        return a == b || Double.compare(a, b) == 0 || Math.abs(a - b) <= margin;
    }

    /// To the bit, but for complex products, which NumPy computes otherwise on other processors.
    private static double tolerance(JsonObject row, DType dtype) {
        boolean isComplexProduct = row.get("op").getAsString().equals("prod") && dtype.kind() == 'c';
        return isComplexProduct ? dtype.itemSize() == 8 ? 0x1p-18 : 0x1p-46 : 0;
    }
}
