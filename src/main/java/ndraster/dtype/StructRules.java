package ndraster.dtype;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ndraster.literal.PythonLiteral;

/// Where fields may lie and where they are put.
final class StructRules {
    private static final int FEW = 8;

    private StructRules() {}

    static void check(List<Field> fields, int itemSize, boolean aligned) {
        checkNames(fields);
        long needed = end(fields);
        if (itemSize < needed) {
            throw new DTypeException("NumPy dtype descriptor requires " + needed
                    + " bytes, cannot override to smaller itemsize of " + itemSize);
        }
        if (aligned) {
            checkAlignment(fields, itemSize);
        }
    }

    private static void checkNames(List<Field> fields) {
        if (fields.size() <= FEW && areDifferent(fields)) {
            return;
        }
        Set<String> seen = HashSet.newHashSet(fields.size());
        for (Field field : fields) {
            checkNew(seen, field.name());
        }
        for (Field field : fields) {
            field.title().ifPresent(title -> checkNew(seen, title));
        }
    }

    /// Without a set, which costs more than some comparisons.
    private static boolean areDifferent(List<Field> fields) {
        for (int i = 0; i < fields.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (fields.get(i).name().equals(fields.get(j).name())) {
                    return false;
                }
            }
            if (fields.get(i).title().isPresent()) {
                return false;
            }
        }
        return true;
    }

    private static long end(List<Field> fields) {
        long end = 0;
        for (Field field : fields) {
            end = Math.max(end, field.end());
        }
        return end;
    }

    private static void checkNew(Set<String> seen, String name) {
        if (!seen.add(name)) {
            throw new DTypeException("field " + PythonLiteral.repr(name) + " occurs more than once");
        }
    }

    private static void checkAlignment(List<Field> fields, int itemSize) {
        for (Field field : fields) {
            int alignment = field.dtype().alignment();
            if (field.offset() % alignment != 0) {
                throw new DTypeException("offset " + field.offset() + " for NumPy dtype with fields is not divisible"
                        + " by the field alignment " + alignment + " with align=True");
            }
        }
        int alignment = alignment(fields);
        if (itemSize % alignment != 0) {
            throw new DTypeException("NumPy dtype descriptor requires alignment of " + alignment
                    + " bytes, which is not divisible into the specified itemsize " + itemSize);
        }
    }

    static int alignment(List<Field> fields) {
        int alignment = 1;
        for (Field field : fields) {
            alignment = Math.max(alignment, field.dtype().alignment());
        }
        return alignment;
    }

    /// The fields with `f0`, `f1`, ... where they have no name.
    static List<Field> named(List<Field> fields) {
        List<Field> named = new ArrayList<>();
        for (Field field : fields) {
            named.add(field.name().isEmpty() ? field.withName("f" + named.size()) : field);
        }
        return named;
    }

    /// The fields one after the other.
    static List<Field> place(List<Field> fields, boolean aligned) {
        List<Field> placed = new ArrayList<>();
        long end = 0;
        for (Field field : fields) {
            long offset = aligned ? roundUp(end, field.dtype().alignment()) : end;
            placed.add(field.withOffset(toSize(offset)));
            end = placed.getLast().end();
        }
        return placed;
    }

    /// The smallest struct that holds the fields where they are.
    static Struct enclose(List<Field> fields, boolean aligned) {
        long end = end(fields);
        return new Struct(fields, toSize(aligned ? roundUp(end, alignment(fields)) : end), aligned);
    }

    static long roundUp(long offset, int alignment) {
        return Math.ceilDiv(offset, alignment) * alignment;
    }

    static int toSize(long bytes) {
        if (bytes > Integer.MAX_VALUE) {
            throw new DTypeException("dtype size in bytes must fit into a C int: the fields take " + bytes
                    + " bytes, the limit is " + Integer.MAX_VALUE);
        }
        return (int) bytes;
    }
}
