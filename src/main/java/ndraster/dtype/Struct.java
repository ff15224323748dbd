package ndraster.dtype;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Named fields at byte offsets: one pixel `{r, g, b, a}`, one record of a table.
///
/// @param fields the fields in their order; offsets may leave gaps, overlap and go back
/// @param itemSize the size of one element in bytes
/// @param isAligned whether the struct was made with C's alignment (NumPy's `align=True`)
public record Struct(List<Field> fields, int itemSize, boolean isAligned) implements DType {
    public Struct {
        fields = List.copyOf(fields);
    }

    /// The fields one after the other, without gaps; their own offsets are not looked at.
    public static Struct packed(List<Field> fields) {
        List<Field> placed = new ArrayList<>();
        int offset = 0;
        for (Field field : fields) {
            placed.add(new Field(field.name(), field.dtype(), offset, field.title()));
            offset = Math.addExact(offset, field.dtype().itemSize());
        }
        return new Struct(placed, offset, false);
    }

    /// The field called `name` (or titled so), if there is one.
    public Optional<Field> field(String name) {
        return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    @Override
    public int alignment() {
        return isAligned ? fields.stream().mapToInt(f -> f.dtype().alignment()).max().orElse(1) : 1;
    }

    @Override
    public char kind() {
        return 'V';
    }

    @Override
    public Struct withOrder(ByteOrder order) {
        List<Field> swapped = fields.stream()
                .map(f -> new Field(f.name(), f.dtype().withOrder(order), f.offset(), f.title()))
                .toList();
        return new Struct(swapped, itemSize, isAligned);
    }
}
