package ndraster;

import java.util.List;
import java.util.OptionalLong;
import ndraster.dtype.DType;

/// One part of an index expression: what NumPy allows between `[` and `]`, separated by commas.
///
/// ```
/// image.get(Index.slice(10, 20), Index.all(), Index.at(0))   // image[10:20, :, 0]
/// image.get("10:20, :, 0")                                   // the same
/// ```
///
/// @see <a href="https://numpy.org/doc/stable/user/basics.indexing.html">NumPy: Indexing on ndarrays</a>
public sealed interface Index {
    /// One element of an axis; the axis goes away. Negative numbers count from the end.
    ///
    /// @param position which
    record At(long position) implements Index {}

    /// Every `step`-th element from `start` up to `stop`, with Python's meaning for what is left out, negative or
    /// too large.
    ///
    /// @param start the first
    /// @param stop the first that is not taken any more
    /// @param step the distance, not 0
    record Slice(OptionalLong start, OptionalLong stop, OptionalLong step) implements Index {
        public Slice {
            if (step.isPresent() && step.getAsLong() == 0) {
                throw new IllegalArgumentException("slice step cannot be zero");
            }
        }
    }

    /// As many whole axes as the other parts leave over: `...`.
    record Ellipsis() implements Index {}

    /// A new axis of length 1.
    record NewAxis() implements Index {}

    /// A field of a struct.
    ///
    /// @param name what it is called
    record FieldName(String name) implements Index {}

    /// Several fields of a struct, as a struct of those fields.
    ///
    /// @param names what they are called
    record FieldNames(List<String> names) implements Index {
        public FieldNames {
            names = List.copyOf(names);
        }
    }

    /// The elements at these positions, as a copy.
    ///
    /// @param positions an array of integers of any shape
    record Take(NDArray positions) implements Index {}

    /// The elements where this is true, as a copy.
    ///
    /// @param where an array of bool
    record Mask(NDArray where) implements Index {
        public Mask {
            if (!where.dtype().equals(DType.BOOL)) {
                throw new IllegalArgumentException("a mask is an array of bool: found " + where.dtype()
                        + ". Index.take takes positions, notEqual(0) tells what is not zero");
            }
        }
    }

    /// Element `position` of an axis.
    static Index at(long position) {
        return new At(position);
    }

    /// A whole axis: `:`.
    static Index all() {
        return new Slice(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
    }

    /// `start:stop`.
    static Index slice(long start, long stop) {
        return new Slice(OptionalLong.of(start), OptionalLong.of(stop), OptionalLong.empty());
    }

    /// `start:stop:step`.
    static Index slice(long start, long stop, long step) {
        return new Slice(OptionalLong.of(start), OptionalLong.of(stop), OptionalLong.of(step));
    }

    /// `start:`.
    static Index from(long start) {
        return new Slice(OptionalLong.of(start), OptionalLong.empty(), OptionalLong.empty());
    }

    /// `:stop`.
    static Index to(long stop) {
        return new Slice(OptionalLong.empty(), OptionalLong.of(stop), OptionalLong.empty());
    }

    /// `::step`.
    static Index every(long step) {
        return new Slice(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.of(step));
    }

    /// `...`.
    static Index ellipsis() {
        return new Ellipsis();
    }

    /// A new axis of length 1: NumPy's `newaxis` or `None`.
    static Index newAxis() {
        return new NewAxis();
    }

    /// The field called `name`.
    static Index field(String name) {
        return new FieldName(name);
    }

    /// Several fields.
    static Index fields(String... names) {
        return new FieldNames(List.of(names));
    }

    /// The elements at `positions`, as a copy.
    static Index take(long... positions) {
        return new Take(NDArray.of(positions));
    }

    /// The elements at `positions`, an array of integers of any shape, as a copy.
    static Index take(NDArray positions) {
        return new Take(positions);
    }

    /// The elements where `where`, an array of bool, is true, as a copy.
    static Index mask(NDArray where) {
        return new Mask(where);
    }

    /// Reads NumPy's own notation: `"10:20, ::-1, 0"`, `"..., newaxis"`, `"'r'"`, `"[0, 2, 4]"`.
    ///
    /// @throws IllegalArgumentException if the text is not an index expression; the message shows where
    static List<Index> parse(String text) {
        return new IndexText(text).parse();
    }
}
