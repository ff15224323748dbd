package ndraster.testing;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.layout.Shapes;
import ndraster.metrics.Tolerance;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;

/// Assertions about an array.
public class NDArrayAssert extends AbstractAssert<NDArrayAssert, NDArray> {
    /// Assertions about `actual`; [NdrasterAssertions#assertThat(NDArray)] makes them, too.
    public NDArrayAssert(@Nullable NDArray actual) {
        super(actual, NDArrayAssert.class);
    }

    // ------------------------------------------------------------------ what it is

    /// The lengths of its axes.
    public NDArrayAssert hasShape(long... shape) {
        isNotNull();
        return check(
                Arrays.equals(actual.shape(), shape),
                "shape " + Shapes.toTuple(shape),
                "shape " + Shapes.toTuple(actual.shape()));
    }

    /// How many axes it has.
    public NDArrayAssert hasNdim(int ndim) {
        isNotNull();
        return check(actual.ndim() == ndim, ndim + " dimensions", "shape " + Shapes.toTuple(actual.shape()));
    }

    /// How many elements it has.
    public NDArrayAssert hasSize(long size) {
        isNotNull();
        return check(
                actual.size() == size, size + " elements", actual.size() + ", shape " + Shapes.toTuple(actual.shape()));
    }

    /// The type of its elements, byte order included.
    public NDArrayAssert hasDType(DType dtype) {
        isNotNull();
        return check(actual.dtype().equals(dtype), "dtype " + dtype, "dtype " + actual.dtype());
    }

    /// The type of its elements, as [DType#of] reads it: `"uint8"`, `">f4"`.
    public NDArrayAssert hasDType(String dtype) {
        return hasDType(DType.of(dtype));
    }

    /// It can not be written.
    public NDArrayAssert isReadOnly() {
        isNotNull();
        return check(actual.isReadOnly(), "a read-only array", "a writable one");
    }

    /// It can be written.
    public NDArrayAssert isWritable() {
        isNotNull();
        return check(!actual.isReadOnly(), "a writable array", "a read-only one");
    }

    /// Its elements lie side by side, the last axis fastest.
    public NDArrayAssert isCContiguous() {
        isNotNull();
        return check(actual.isCContiguous(), "a C-contiguous array", "strides " + strides());
    }

    /// Its elements lie side by side, the first axis fastest.
    public NDArrayAssert isFContiguous() {
        isNotNull();
        return check(actual.isFContiguous(), "an F-contiguous array", "strides " + strides());
    }

    private String strides() {
        return Shapes.toTuple(actual.strides()) + ", shape " + Shapes.toTuple(actual.shape());
    }

    /// Some byte belongs to both arrays.
    public NDArrayAssert sharesMemoryWith(NDArray other) {
        isNotNull();
        return check(Extents.shareMemory(actual, other), "memory in common", "two arrays that have none");
    }

    /// No byte belongs to both arrays.
    public NDArrayAssert sharesNoMemoryWith(NDArray other) {
        isNotNull();
        return check(!Extents.shareMemory(actual, other), "no memory in common", "two arrays that share some");
    }

    /// All its elements are inside the memory of `whole`.
    public NDArrayAssert isViewOf(NDArray whole) {
        isNotNull();
        return check(
                Extents.isInside(actual, whole), "a view of " + ArrayCheck.text(whole), "an array with other memory");
    }

    // ------------------------------------------------------------------ its elements

    /// Element type, shape and elements are the same. NaN is NaN.
    ///
    /// @param expected an `NDArray`; anything else is not equal
    @Override
    public NDArrayAssert isEqualTo(@Nullable Object expected) {
        return expected instanceof NDArray array && actual != null
                ? require(ArrayCheck.isSame(actual, array, Tolerance.EXACT))
                : super.isEqualTo(expected);
    }

    /// Element type, shape or some element is another.
    @Override
    public NDArrayAssert isNotEqualTo(@Nullable Object other) {
        return other instanceof NDArray array && actual != null
                ? check(ArrayCheck.isSame(actual, array, Tolerance.EXACT).isPresent(), "another array", "an equal one")
                : super.isNotEqualTo(other);
    }

    /// Shape and elements are the same; the element type may be another. NaN is NaN.
    public NDArrayAssert hasSameElementsAs(NDArray expected) {
        isNotNull();
        return require(ArrayCheck.hasSameElements(actual, expected, Tolerance.EXACT));
    }

    /// Every element is this number.
    public NDArrayAssert hasOnly(Number value) {
        isNotNull();
        return isCloseTo(value, Tolerance.EXACT);
    }

    /// Shape and elements are the same to one part in ten million.
    public NDArrayAssert isCloseTo(NDArray expected) {
        return isCloseTo(expected, Tolerance.CLOSE);
    }

    /// Shape and elements are the same as far as `tolerance` asks.
    public NDArrayAssert isCloseTo(NDArray expected, Tolerance tolerance) {
        isNotNull();
        return require(ArrayCheck.hasSameElements(actual, expected, tolerance));
    }

    /// Every element is this number as far as `tolerance` asks.
    public NDArrayAssert isCloseTo(Number value, Tolerance tolerance) {
        isNotNull();
        NDArray expected = Conditions.toArray(value).broadcastTo(actual.shape());
        return require(ArrayCheck.hasSameElements(actual, expected, tolerance));
    }

    /// Every element is from `least` to `most`, both included.
    ///
    /// @throws IllegalArgumentException if nothing can be: NaN is a limit, or `least` is more than `most`
    public NDArrayAssert isBetween(Number least, Number most) {
        if (!(least.doubleValue() <= most.doubleValue())) {
            throw new IllegalArgumentException("nothing is between " + least + " and " + most);
        }
        String wanted = "elements between " + least + " and " + most;
        isReal(wanted);
        return none(wanted, Conditions.firstOutside(actual, least, most));
    }

    /// No element is infinite or NaN.
    public NDArrayAssert isFinite() {
        return holds("finite elements", Double::isFinite);
    }

    /// Every element, as a double, satisfies `condition`.
    public NDArrayAssert allMatch(DoublePredicate condition) {
        return holds("only elements that match", condition);
    }

    /// Some element, as a double, satisfies `condition`.
    public NDArrayAssert anyMatch(DoublePredicate condition) {
        isReal("an element that matches");
        return check(
                Conditions.firstThat(actual, condition).isPresent(),
                "an element that matches",
                ArrayCheck.text(actual));
    }

    /// No element, as a double, satisfies `condition`.
    public NDArrayAssert noneMatch(DoublePredicate condition) {
        return holds("no elements that match", condition.negate());
    }

    private NDArrayAssert isReal(String wanted) {
        isNotNull();
        return check(Conditions.canSearch(actual), wanted, "dtype " + actual.dtype() + ", which has no real numbers");
    }

    private NDArrayAssert holds(String wanted, DoublePredicate condition) {
        isReal(wanted);
        return none(wanted, Conditions.firstThat(actual, condition.negate()));
    }

    private NDArrayAssert none(String wanted, Optional<String> bad) {
        return check(bad.isEmpty(), wanted, bad.orElse(""));
    }

    /// Along the last axis, no element is less than the one before it, and NaN is last.
    public NDArrayAssert isSorted() {
        isReal("elements in ascending order");
        return none("elements in ascending order", Conditions.firstFall(actual));
    }

    /// Element type, shape and elements are those of a golden file.
    ///
    /// The file is `<name>.npy` in `src/test/resources/<package>/<class>/`, where the class is the test's. If there
    /// is none, or with `-Dndraster.golden.update=true`, it is written and the test passes; never in CI (the
    /// environment has `CI`), where the test fails. What was received is kept in the build folder whenever the test
    /// fails.
    public NDArrayAssert matchesGolden(String name) {
        return matchesGolden(name, Tolerance.EXACT);
    }

    /// As [#matchesGolden(String)], with elements as close as `tolerance` asks.
    public NDArrayAssert matchesGolden(String name, Tolerance tolerance) {
        isNotNull();
        return require(Goldens.check(name, actual, new GoldenKinds.Arrays(tolerance)));
    }

    // ------------------------------------------------------------------ parts

    /// Goes on with the field `name` of the structs.
    public NDArrayAssert field(String name) {
        return part(array -> array.field(name), "field " + name);
    }

    /// Goes on with a part, in NumPy's words: `"::2, ..., 0"`.
    public NDArrayAssert slice(String index) {
        return part(array -> array.get(index), "[" + index + "]");
    }

    /// Goes on with an element of the last axis, for images a channel.
    public NDArrayAssert channel(int channel) {
        return part(array -> array.get("..., " + channel), "channel " + channel);
    }

    /// Goes on with one element as a Java object, as [NDArray#item] gives it: all integers are `Long`, all floats
    /// `Double`.
    public ObjectAssert<Object> item(long... index) {
        isNotNull();
        String name = Arrays.toString(index);
        Object item = found(array -> array.item(index), name);
        return Assertions.assertThat(item).as("%s%s", prefix(), name);
    }

    private NDArrayAssert part(Function<NDArray, NDArray> view, String name) {
        isNotNull();
        return new NDArrayAssert(found(view, name)).as("%s%s", prefix(), name);
    }

    private <T> T found(Function<NDArray, T> part, String name) {
        try {
            return part.apply(actual);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            AssertionError error = failure(
                    "%s",
                    "Expected an array with " + name + ", but found shape " + Shapes.toTuple(actual.shape())
                            + ", dtype " + actual.dtype() + ": " + e.getMessage());
            error.initCause(e);
            throw error;
        }
    }

    private String prefix() {
        String text = descriptionText();
        return text.isEmpty() ? "" : text + ", ";
    }

    private NDArrayAssert check(boolean isTrue, String wanted, String found) {
        return require(isTrue ? Optional.empty() : Optional.of("Expected " + wanted + ", but found " + found));
    }

    private NDArrayAssert require(Optional<String> problem) {
        problem.ifPresent(text -> failWithMessage("%s", text));
        return this;
    }
}
