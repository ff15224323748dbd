package ndraster.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import ndraster.Index;
import ndraster.NDArray;
import ndraster.Order;
import ndraster.Shaping;
import ndraster.dtype.DType;
import ndraster.dtype.DTypeException;
import ndraster.dtype.Field;
import ndraster.dtype.Numeric;
import ndraster.dtype.Struct;

/// The steps in NumPy's own words.
final class ArraySteps {
    private static final String TYPES = "uint8, uint16, float32, bool, ...";

    private ArraySteps() {}

    /// A step that looks at one pixel at a time.
    private record PerPixel(Step step) implements Step {
        @Override
        public Work applyTo(Work work) throws StepException {
            return step.applyTo(work);
        }

        @Override
        public boolean isPerPixel() {
            return true;
        }
    }

    /// `--slice`.
    static Step slice(String text) {
        List<Index> index = parsed(text);
        return work -> {
            try {
                return work.with(work.array().get(index.toArray(Index[]::new)));
            } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
                throw new StepException(
                        "--slice '" + text + "' of " + Picture.describe(work.array()) + ": " + e.getMessage());
            }
        };
    }

    private static List<Index> parsed(String text) {
        try {
            return Index.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--slice: " + e.getMessage(), e);
        }
    }

    /// `--dtype`.
    static Step dtype(String name) {
        Numeric type = numeric("--dtype", name);
        return new PerPixel(work -> {
            NDArray array = work.array();
            if (!(array.dtype() instanceof Numeric)) {
                throw new StepException("--dtype needs numbers, found " + Picture.describe(array));
            }
            return work.with(type.type().isInteger() ? array.toSaturated(type) : array.astype(type));
        });
    }

    /// @param option who asks
    static Numeric numeric(String option, String name) {
        try {
            if (DType.of(name) instanceof Numeric type) {
                return type;
            }
            throw new IllegalArgumentException(option + " is a type of numbers: " + TYPES + "; found '" + name + "'");
        } catch (DTypeException e) {
            throw new IllegalArgumentException(option + " is a type of NumPy: " + TYPES + "; found '" + name + "'", e);
        }
    }

    /// `--layout`: from the order that arrays have after reading, `(h, w, c)` or `(n, h, w, c)`.
    static Step layout(String axes) {
        String wanted = axes.toLowerCase(Locale.ROOT);
        if (!List.of("hwc", "chw", "nhwc", "nchw").contains(wanted)) {
            throw new IllegalArgumentException("--layout is hwc, chw, nhwc or nchw, found '" + axes + "'");
        }
        return work -> work.with(laidOut(work.array(), wanted));
    }

    private static NDArray laidOut(NDArray array, String wanted) throws StepException {
        int first = wanted.startsWith("n") ? 1 : 0;
        NDArray all = array.ndim() == 2 ? array.get(":, :, newaxis") : array;
        if (first == 1 && all.ndim() == 3) {
            all = all.get("newaxis");
        }
        if (all.ndim() != wanted.length()) {
            throw new StepException(
                    "--layout " + wanted + " needs " + wanted.length() + " axes, found " + Picture.describe(array));
        }
        return wanted.endsWith("chw") ? Shaping.moveAxis(all, -1, first) : all;
    }

    /// `--order`.
    static Step order(String order) {
        return switch (order.toUpperCase(Locale.ROOT)) {
            case "C" -> work -> work.with(work.array().copy(Order.C));
            case "F" -> work -> work.with(work.array().copy(Order.F));
            default -> throw new IllegalArgumentException("--order is C or F, found '" + order + "'");
        };
    }

    /// `--pixels`.
    static Step pixels(String fields) {
        if (fields.isEmpty() || fields.chars().distinct().count() != fields.length()) {
            throw new IllegalArgumentException(
                    "--pixels are fields of one letter, each once: rgba, found '" + fields + "'");
        }
        return new PerPixel(work -> {
            NDArray array = work.array();
            if (array.ndim() != 3 || array.length(2) != fields.length() || !(array.dtype() instanceof Numeric)) {
                throw new StepException(
                        "--pixels " + fields + " needs an array (h, w, " + fields.length() + "), found "
                                + Picture.describe(array),
                        "--channels before it chooses which there are");
            }
            List<Field> all = new ArrayList<>();
            IntStream.range(0, fields.length())
                    .forEach(i -> all.add(Field.of(fields.substring(i, i + 1), array.dtype(), i * array.itemSize())));
            return work.with(array.copy().view(Struct.of(all)).reshape(array.length(0), array.length(1)));
        });
    }
}
