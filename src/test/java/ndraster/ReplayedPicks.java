package ndraster;

import java.util.List;
import java.util.Locale;

/// Replayed calls that read and write elements: `testdata/differential/indexing.py`.
final class ReplayedPicks {
    private ReplayedPicks() {}

    /// What the call gives: an array, a list of arrays, a text, a number, or the arguments themselves for nothing.
    static Object call(String name, ReplayedArguments x) {
        return switch (name) {
            case "get" -> x.array(0).get(x.index(1));
            case "get_text" -> x.array(0).get(x.text(1));
            case "take" -> Picking.take(x.array(0), x.array(1), x.integer(2), outside(x.text(3)));
            case "nonzero" -> x.array(0).nonzero();
            case "item" -> x.array(0).item(x.longs(1));
            default -> write(name, x);
        };
    }

    private static Object write(String name, ReplayedArguments x) {
        switch (name) {
            case "set" -> set(x);
            case "set_own" -> x.array(0).set(x.array(0).get(x.index(2)), x.index(1));
            case "in_place_at" -> inPlace(x);
            case "put" -> Picking.put(x.array(0), x.array(1), x.array(2), outside(x.text(3)));
            case "place" -> Picking.place(x.array(0), x.array(1), x.array(2));
            case "putmask" -> Picking.putmask(x.array(0), x.array(1), x.array(2));
            case "assign" -> x.array(0).assign(x.array(1));
            case "fill" -> x.array(0).fill(x.value(1));
            default -> throw new IllegalArgumentException(name);
        }
        return List.of();
    }

    private static Picking.Outside outside(String mode) {
        return Picking.Outside.valueOf(mode.toUpperCase(Locale.ROOT));
    }

    private static void set(ReplayedArguments x) {
        if (x.isArray(2)) {
            x.array(0).set(x.array(2), x.index(1));
        } else {
            x.array(0).set(x.value(2), x.index(1));
        }
    }

    private static void inPlace(ReplayedArguments x) {
        NDArray part = x.array(0).get(x.index(1));
        BinaryUfunc op = BinaryUfunc.valueOf(x.text(2).toUpperCase(Locale.ROOT));
        if (x.isArray(3)) {
            op.into(part, part, x.array(3));
        } else {
            op.into(part, part, x.number(3));
        }
        x.array(0).set(part, x.index(1));
    }
}
