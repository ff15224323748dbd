package ndraster.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ndraster.NDArray;

/// Where two arrays differ, and by how much.
///
/// @param size how many pairs of elements were compared
/// @param count how many of them differ
/// @param first the first few of these, in C order
/// @param largestAbsolute the largest difference among the pairs that differ by a number
/// @param largestRelative the largest difference in proportion to what was expected
/// @see <a href="https://numpy.org/doc/stable/reference/routines.testing.html">numpy.testing</a>
public record ArrayDifference(
        long size, long count, List<Pair> first, Optional<Gap> largestAbsolute, Optional<Gap> largestRelative) {
    private static final int SHOWN = 5;

    /// Two elements that differ.
    ///
    /// @param index where both are
    /// @param actual the one that there is, as text
    /// @param expected the other
    public record Pair(List<Long> index, String actual, String expected) {}

    /// How far two elements are apart.
    ///
    /// @param index where both are
    /// @param amount the difference: absolute, or as a part of what was expected
    public record Gap(List<Long> index, double amount) {}

    public ArrayDifference {
        first = List.copyOf(first);
    }

    /// Compares two arrays of one shape, element by element; an array of no dimensions is compared with each
    /// element of the other. Element types may differ: 1, 1.0 and true are equal. Structs are equal if all their
    /// fields are. What can not be compared, a number with a text, is not equal.
    ///
    /// @throws ndraster.ShapeException if the shapes differ
    public static ArrayDifference between(NDArray actual, NDArray expected, Tolerance tolerance) {
        Twins twins = Twins.of(actual, expected);
        Findings findings = new Findings(twins.shape(), SHOWN);
        if (!twins.haveEqualBytes(tolerance)) {
            twins.forEachChunk(chunk -> findings.add(chunk, Mismatches.between(chunk, tolerance)));
        }
        return findings.over(twins.size());
    }

    /// Whether no pair differs.
    public boolean isEmpty() {
        return count == 0;
    }

    /// What `numpy.testing` says: how many differ, the first few, the largest differences and where they are.
    /// Several lines, without an end of line after the last.
    public String describe() {
        List<String> lines = new ArrayList<>();
        lines.add("Mismatched elements: " + count + " / " + size + " (" + Figures.percent(count, size) + ")");
        lines.add(heading());
        first.forEach(pair ->
                lines.add(" " + pair.index() + ": " + pair.actual() + " (ACTUAL), " + pair.expected() + " (DESIRED)"));
        largestAbsolute.ifPresent(gap -> lines.add("Max absolute difference among violations: " + at(gap)));
        largestRelative.ifPresent(gap -> lines.add("Max relative difference among violations: " + at(gap)));
        return String.join("\n", lines);
    }

    private String heading() {
        if (count > first.size()) {
            return "First " + first.size() + " mismatches are at indices:";
        }
        return count == 1 ? "Mismatch at index:" : "Mismatch at indices:";
    }

    private static String at(Gap gap) {
        return Figures.number(gap.amount()) + " at " + gap.index();
    }
}
