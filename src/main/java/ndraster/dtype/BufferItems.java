package ndraster.dtype;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The items of one struct in a PEP 3118 format, put one after the other.
final class BufferItems {
    /// What an item is, and what C aligns it to: for a struct that is more than its `dtype` knows.
    record Value(DType dtype, int alignment) {
        static Value of(DType dtype) {
            return new Value(dtype, dtype.alignment());
        }
    }

    /// One item: `value` repeated over `shape` (empty for once), perhaps named; padding is a field only with a
    /// name.
    record Item(Value value, List<Integer> shape, Optional<String> name, boolean isPadding) {
        DType repeated(DType element) {
            return shape.isEmpty() ? element : new SubArray(element, shape);
        }

        boolean isSeveral() {
            return !shape.contains(0) && shape.stream().anyMatch(length -> length > 1);
        }
    }

    private final List<Optional<String>> names = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private long end;
    private int alignment = 1;

    void add(Item item, boolean isAligned) {
        DType element = item.value().dtype();
        int own = isAligned ? item.value().alignment() : 1;
        alignment = Math.max(alignment, own);
        end = StructRules.roundUp(end, own);
        long gap = StructRules.roundUp(element.itemSize(), own) - element.itemSize();
        boolean isSpread = gap > 0 && item.isSeveral();
        place(item, item.repeated(isSpread ? padded(element, gap) : element));
        end += isSpread ? 0 : gap;
    }

    private void place(Item item, DType value) {
        int offset = StructRules.toSize(end);
        if (!item.isPadding() || item.name().isPresent()) {
            item.name().filter(name -> !taken.add(name)).ifPresent(BufferItems::refuseTwice);
            names.add(item.name());
            fields.add(Field.of("", value, offset));
        }
        end += value.itemSize();
    }

    private static void refuseTwice(String name) {
        throw new DTypeException("Duplicate field name '" + name + "' in PEP3118 format");
    }

    private static DType padded(DType element, long gap) {
        int size = StructRules.toSize(element.itemSize() + gap);
        return element instanceof Struct struct
                ? Struct.of(struct.fields(), size)
                : Struct.of(List.of(Field.of("f0", element)), size);
    }

    void finish(boolean isAligned) {
        end = isAligned ? StructRules.roundUp(end, alignment) : end;
    }

    Value value() {
        return new Value(struct(), alignment);
    }

    private Struct struct() {
        List<Field> named = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < fields.size(); i++) {
            while (names.get(i).isEmpty() && taken.contains("f" + next)) {
                next++;
            }
            String name = names.get(i).orElse("f" + next);
            taken.add(name);
            named.add(fields.get(i).withName(name));
        }
        return Struct.of(named, StructRules.toSize(end));
    }

    /// A single item without a name is itself, everything else a struct.
    DType unwrapped() {
        boolean isSingle = fields.size() == 1
                && names.getFirst().isEmpty()
                && fields.getFirst().offset() == 0
                && fields.getFirst().dtype().itemSize() == end;
        return isSingle ? fields.getFirst().dtype() : struct();
    }
}
