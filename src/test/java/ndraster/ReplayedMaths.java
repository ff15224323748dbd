package ndraster;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import ndraster.dtype.Casting;

/// Replayed calls that compute: `testdata/differential/elementwise.py` and `reductions.py`.
final class ReplayedMaths {
    private ReplayedMaths() {}

    static Object call(String name, ReplayedArguments x) {
        return switch (name) {
            case "binary" -> binary(ufunc(x), x);
            case "binary_into" -> into(ufunc(x), x);
            case "in_place" -> inPlace(x);
            case "unary" -> unary(x).apply(x.array(1));
            case "unary_into" -> nothing(unary(x).into(x.array(1), x.array(2)));
            case "astype" ->
                x.array(0).astype(x.dtype(1), Casting.valueOf(x.text(2).toUpperCase(Locale.ROOT)));
            case "where" -> where(x);
            case "clip" -> clip(x);
            case "round" -> x.array(0).round(x.integer(1));
            default -> whole(name, x);
        };
    }

    private static Object whole(String name, ReplayedArguments x) {
        NDArray a = x.array(0);
        return switch (name) {
            case "cumsum" -> x.isNone(1) ? a.cumsum() : a.cumsum(x.axes(1)[0]);
            case "cumprod" -> x.isNone(1) ? a.cumprod() : a.cumprod(x.axes(1)[0]);
            case "sort" -> x.count() == 1 ? a.sort() : a.sort(x.integer(1));
            case "argsort" -> x.count() == 1 ? a.argsort() : a.argsort(x.integer(1));
            case "sort_in_place" -> nothing(x.count() == 1 ? a.sortInPlace() : a.sortInPlace(x.integer(1)));
            case "unique" -> Sets.unique(a);
            case "unique_all" -> {
                Sets.Unique all = Sets.uniqueAll(a);
                yield List.of(all.values(), all.index(), all.inverse(), all.counts());
            }
            default -> counted(name, x);
        };
    }

    private static Object counted(String name, ReplayedArguments x) {
        NDArray a = x.array(0);
        return switch (name) {
            case "bincount" ->
                x.count() == 2
                        ? Statistics.bincount(a, x.integer(1))
                        : Statistics.bincount(a, x.array(1), x.integer(2));
            case "histogram" -> histogram(x);
            case "median" -> Statistics.median(a, x.axes(1));
            case "percentile" -> Statistics.percentile(a, x.real(1), method(x), x.axes(3));
            case "quantile" -> Statistics.quantile(a, x.real(1), method(x), x.axes(3));
            default -> throw new IllegalArgumentException(name);
        };
    }

    /// A reduction as [ReductionRows] reads it.
    static NDArray reduce(ReplayedArguments x) {
        JsonObject row = x.options(2).deepCopy();
        row.addProperty("op", x.text(0));
        return ReductionRows.reduction(row).apply(x.array(1));
    }

    private static QuantileMethod method(ReplayedArguments x) {
        return QuantileMethod.valueOf(x.text(2).toUpperCase(Locale.ROOT));
    }

    private static List<NDArray> histogram(ReplayedArguments x) {
        NDArray a = x.array(0);
        Statistics.Histogram found = x.isArray(1)
                ? Statistics.histogram(a, x.array(1))
                : x.count() == 2
                        ? Statistics.histogram(a, x.integer(1))
                        : Statistics.histogram(a, x.integer(1), x.real(2), x.real(3));
        return List.of(found.counts(), found.edges());
    }

    private static Object nothing(NDArray unused) {
        return List.of();
    }

    private static BinaryUfunc ufunc(ReplayedArguments x) {
        return BinaryUfunc.valueOf(x.text(0).toUpperCase(Locale.ROOT));
    }

    private static UnaryUfunc unary(ReplayedArguments x) {
        return UnaryUfunc.valueOf(x.text(0).toUpperCase(Locale.ROOT));
    }

    private static NDArray binary(BinaryUfunc op, ReplayedArguments x) {
        if (!x.isArray(1)) {
            return op.apply(x.number(1), x.array(2));
        }
        return x.isArray(2) ? op.apply(x.array(1), x.array(2)) : op.apply(x.array(1), x.number(2));
    }

    private static Object into(BinaryUfunc op, ReplayedArguments x) {
        return nothing(
                x.isArray(3)
                        ? op.into(x.array(1), x.array(2), x.array(3))
                        : op.into(x.array(1), x.array(2), x.number(3)));
    }

    private static Object inPlace(ReplayedArguments x) {
        NDArray a = x.array(1);
        boolean isArray = x.isArray(2);
        return nothing(
                switch (x.text(0)) {
                    case "add" -> isArray ? a.addInPlace(x.array(2)) : a.addInPlace(x.number(2));
                    case "subtract" -> isArray ? a.subtractInPlace(x.array(2)) : a.subtractInPlace(x.number(2));
                    case "multiply" -> isArray ? a.multiplyInPlace(x.array(2)) : a.multiplyInPlace(x.number(2));
                    case "divide" -> isArray ? a.divideInPlace(x.array(2)) : a.divideInPlace(x.number(2));
                    case "floor_divide" ->
                        isArray ? a.floorDivideInPlace(x.array(2)) : a.floorDivideInPlace(x.number(2));
                    case "remainder" -> isArray ? a.remainderInPlace(x.array(2)) : a.remainderInPlace(x.number(2));
                    case "power" -> isArray ? a.powerInPlace(x.array(2)) : a.powerInPlace(x.number(2));
                    default -> throw new IllegalArgumentException(x.text(0));
                });
    }

    private static NDArray where(ReplayedArguments x) {
        NDArray condition = x.array(0);
        if (!x.isArray(1)) {
            return Choice.where(condition, x.number(1), x.array(2));
        }
        return x.isArray(2)
                ? Choice.where(condition, x.array(1), x.array(2))
                : Choice.where(condition, x.array(1), x.number(2));
    }

    private static NDArray clip(ReplayedArguments x) {
        return x.isArray(1)
                ? x.array(0).clip(x.array(1), x.array(2))
                : x.array(0).clip(x.number(1), x.number(2));
    }
}
