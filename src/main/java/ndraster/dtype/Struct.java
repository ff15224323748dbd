package ndraster.dtype;

import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/// Named fields at byte offsets: one pixel `{r, g, b, a}`, one record of a table.
///
/// @param fields the fields in their order; offsets may leave gaps, overlap and go back
/// @param itemSize the size of one element in bytes
/// @param isAligned whether the struct was made with C's alignment (NumPy's `align=True`)
/// @see <a href="https://numpy.org/doc/stable/user/basics.rec.html">NumPy: Structured arrays</a>
public record Struct(List<Field> fields, int itemSize, boolean isAligned) implements DType {
    /// @throws DTypeException if two fields have the same name or title, if one lies outside of the element, or if
    ///     `isAligned` and an offset or the size is not a multiple of the alignment
    public Struct {
        fields = List.copyOf(fields);
        StructRules.check(fields, itemSize, isAligned);
    }

    /// The fields one after the other, without gaps; their own offsets are not looked at. A field without a name
    /// gets that of its place: `f0`, `f1`, ...
    ///
    /// @throws DTypeException if two fields have the same name, or the size does not fit an `int`
    public static Struct packed(List<Field> fields) {
        return place(fields, false);
    }

    /// The fields one after the other, each at a multiple of its alignment, as a C compiler lays them out: NumPy's
    /// `align=True`. Their own offsets are not looked at; names as for [#packed].
    ///
    /// @throws DTypeException if two fields have the same name, or the size does not fit an `int`
    public static Struct aligned(List<Field> fields) {
        return place(fields, true);
    }

    /// The fields at their own offsets, in an element that ends with the furthest of them.
    ///
    /// @throws DTypeException if two fields have the same name, or the size does not fit an `int`
    public static Struct of(List<Field> fields) {
        return StructRules.enclose(fields, false);
    }

    /// The fields at their own offsets, in an element of `itemSize` bytes.
    ///
    /// @throws DTypeException if two fields have the same name, or one lies outside of the element
    public static Struct of(List<Field> fields, int itemSize) {
        return new Struct(fields, itemSize, false);
    }

    static Struct place(List<Field> fields, boolean aligned) {
        return StructRules.enclose(StructRules.place(StructRules.named(fields), aligned), aligned);
    }

    /// The field called `name` (or titled so), if there is one.
    public Optional<Field> field(String name) {
        return fields.stream()
                .filter(f ->
                        f.name().equals(name) || f.title().filter(name::equals).isPresent())
                .findFirst();
    }

    /// The names of the fields, in their order.
    public List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    @Override
    public int alignment() {
        return isAligned ? StructRules.alignment(fields) : 1;
    }

    @Override
    public char kind() {
        return 'V';
    }

    @Override
    public Struct withOrder(ByteOrder order) {
        List<Field> swapped = fields.stream()
                .map(f -> f.withDtype(f.dtype().withOrder(order)))
                .toList();
        return new Struct(swapped, itemSize, isAligned);
    }

    /// NumPy's `str(dtype)`, for instance `[('r', 'u1'), ('g', 'u1')]`.
    @Override
    public String toString() {
        return TypePrinter.str(this);
    }
}
