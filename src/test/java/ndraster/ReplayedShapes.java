package ndraster;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Map;
import ndraster.dtype.Promotion;

/// Replayed calls that arrange, join, re-type, print and make arrays: `testdata/differential/shapes.py`.
final class ReplayedShapes {
    private ReplayedShapes() {}

    static Object call(String name, ReplayedArguments x) {
        return switch (name) {
            case "full" -> NDArray.full(x.dtype(0), x.value(1), x.longs(2));
            case "arange" -> arange(x);
            case "dtype_repr" -> x.dtype(0).repr();
            case "dtype_str" -> x.dtype(0).toString();
            case "promote" -> Promotion.of(x.dtype(0), x.dtype(1)).repr();
            case "concatenate" -> Joining.concatenate(x.arrays(0), x.integer(1));
            case "stack" -> Joining.stack(x.arrays(0), x.integer(1));
            case "hstack" -> Joining.hstack(x.arrays(0));
            case "vstack" -> Joining.vstack(x.arrays(0));
            case "dstack" -> Joining.dstack(x.arrays(0));
            default -> arrange(name, x);
        };
    }

    private static NDArray arange(ReplayedArguments x) {
        return x.isWhole(0)
                ? NDArray.arange(x.integer(0), x.integer(1), x.integer(2))
                : NDArray.arange(x.real(0), x.real(1), x.real(2));
    }

    private static Object arrange(String name, ReplayedArguments x) {
        NDArray a = x.array(0);
        return switch (name) {
            case "reshape" -> a.reshape(Order.valueOf(x.text(1)), x.longs(2));
            case "T" -> a.transpose();
            case "transpose" -> a.transpose(x.axes(1));
            case "swapaxes" -> a.swapAxes(x.integer(1), x.integer(2));
            case "moveaxis" -> Shaping.moveAxis(a, x.integer(1), x.integer(2));
            case "flip" -> Shaping.flip(a, x.axes(1));
            case "rot90" -> Shaping.rot90(a, x.integer(1), x.integer(2), x.integer(3));
            case "squeeze" -> x.isNone(1) ? a.squeeze() : a.squeeze(x.axes(1));
            case "expand_dims" -> Shaping.expandDims(a, x.axes(1));
            case "broadcast_to" -> a.broadcastTo(x.longs(1));
            case "atleast_1d" -> Shaping.atLeast1d(a);
            case "atleast_2d" -> Shaping.atLeast2d(a);
            case "atleast_3d" -> Shaping.atLeast3d(a);
            default -> copied(name, x);
        };
    }

    private static Object copied(String name, ReplayedArguments x) {
        NDArray a = x.array(0);
        return switch (name) {
            case "ravel" -> a.ravel(Order.valueOf(x.text(1)));
            case "flatten" -> a.flatten(Order.valueOf(x.text(1)));
            case "copy" -> a.copy(Order.valueOf(x.text(1)));
            case "split" -> Joining.split(a, x.integer(1), x.integer(2));
            case "array_split" -> Joining.arraySplit(a, x.integer(1), x.integer(2));
            case "split_at" -> Joining.split(a, x.longs(1), x.integer(2));
            case "tile" -> Joining.tile(a, x.longs(1));
            case "roll" -> Shaping.roll(a, x.integer(1));
            case "roll_axis" -> Shaping.roll(a, x.integer(1), x.integer(2));
            case "repeat" -> a.repeat(x.integer(1), x.integer(2));
            case "repeats" -> a.repeat(x.array(1), x.integer(2));
            default -> typed(name, x);
        };
    }

    private static Object typed(String name, ReplayedArguments x) {
        NDArray a = x.array(0);
        return switch (name) {
            case "pad_constant" -> Padding.constant(a, x.value(1), x.pairs(2));
            case "pad_edge" -> Padding.edge(a, x.pairs(1));
            case "pad_reflect" -> Padding.reflect(a, x.pairs(1));
            case "pad_symmetric" -> Padding.symmetric(a, x.pairs(1));
            case "pad_wrap" -> Padding.wrap(a, x.pairs(1));
            case "view" -> a.view(x.dtype(1));
            case "real" -> a.real();
            case "imag" -> a.imag();
            case "conj" -> a.conjugate();
            case "repr" -> options(x.options(1)).repr(a);
            case "str" -> options(x.options(1)).str(a);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static PrintOptions options(JsonObject options) {
        PrintOptions result = PrintOptions.DEFAULT;
        for (Map.Entry<String, JsonElement> option : options.entrySet()) {
            result = with(result, option.getKey(), option.getValue());
        }
        return result;
    }

    private static PrintOptions with(PrintOptions options, String name, JsonElement value) {
        return switch (name) {
            case "precision" -> options.withPrecision(value.getAsInt());
            case "threshold" -> options.withThreshold(value.getAsLong());
            case "edgeitems" -> options.withEdgeItems(value.getAsInt());
            case "linewidth" -> options.withLineWidth(value.getAsInt());
            case "suppress" -> options.withSuppress(value.getAsBoolean());
            case "nanstr" -> options.withNanString(value.getAsString());
            case "infstr" -> options.withInfString(value.getAsString());
            case "sign" -> options.withSign(value.getAsString().charAt(0));
            case "floatmode" ->
                options.withFloatMode(FloatMode.valueOf(value.getAsString().toUpperCase(Locale.ROOT)));
            default -> throw new IllegalArgumentException(name);
        };
    }
}
