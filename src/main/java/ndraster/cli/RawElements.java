package ndraster.cli;

import java.util.Arrays;
import java.util.List;
import ndraster.dtype.DType;
import ndraster.dtype.DTypeException;

/// What nobody says in a file of elements: their type and the array's shape.
record RawElements(DType dtype, List<Long> shape) {
    RawElements {
        shape = List.copyOf(shape);
    }

    /// @param shape `480,640,3`, also as Python prints it; one length may be -1
    /// @throws IllegalArgumentException if one of them makes no sense
    static RawElements parse(String dtype, String shape) {
        return new RawElements(typeOf(dtype), lengths(shape));
    }

    private static DType typeOf(String name) {
        try {
            return DType.of(name);
        } catch (DTypeException e) {
            throw new IllegalArgumentException(
                    "--dtype of --from raw is a type of NumPy: uint8, >u2, float32; found '" + name + "'", e);
        }
    }

    private static List<Long> lengths(String text) {
        String bare = text.replaceAll("[\\s()]", "").replaceAll(",$", "");
        boolean isShape = bare.matches("(-1|\\d{1,18})(,(-1|\\d{1,18}))*");
        List<Long> lengths =
                isShape ? Arrays.stream(bare.split(",", -1)).map(Long::valueOf).toList() : List.of();
        if (!isShape || lengths.stream().filter(length -> length < 0).count() > 1) {
            throw new IllegalArgumentException(
                    "--shape is the length of each axis, like 480,640,3; one may be -1; found '" + text + "'");
        }
        return lengths;
    }

    long[] lengths() {
        return shape.stream().mapToLong(Long::longValue).toArray();
    }
}
