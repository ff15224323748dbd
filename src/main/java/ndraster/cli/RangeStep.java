package ndraster.cli;

import java.util.Optional;
import ndraster.Index;
import ndraster.NDArray;
import ndraster.UnaryUfunc;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.pixel.White;

/// `--range`: which values become black and white.
///
/// @param limits these two values; nothing for the least and the greatest that there are
record RangeStep(Optional<Ends> limits, Numeric type) implements Step {
    private static final String FORM =
            "--range is MIN,MAX or auto, and the type to spread it over: 0,1 or auto,uint16, found '";

    static Step parse(String text) {
        String[] words = text.split(",", -1);
        boolean isAuto = words[0].equals("auto");
        int values = isAuto ? 1 : 2;
        if (words.length < values || words.length > values + 1) {
            throw new IllegalArgumentException(FORM + text + "'");
        }
        Numeric type = words.length > values ? ArraySteps.numeric("--range MIN,MAX,TYPE", words[values]) : DType.UINT8;
        return new RangeStep(isAuto ? Optional.empty() : Optional.of(numbers(words, text)), type);
    }

    /// The values that become black and white.
    record Ends(double least, double most) {}

    private static Ends numbers(String[] words, String text) {
        try {
            Ends limits = new Ends(Double.parseDouble(words[0]), Double.parseDouble(words[1]));
            if (limits.least < limits.most && Double.isFinite(limits.most - limits.least)) {
                return limits;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(FORM + text + "'", e);
        }
        throw new IllegalArgumentException("--range needs MIN less than MAX, found '" + text + "'");
    }

    @Override
    public Work applyTo(Work work) throws StepException {
        NDArray array = work.array();
        if (!(array.dtype() instanceof Numeric number) || number.type().isComplex()) {
            throw new StepException("--range needs real numbers, found " + Picture.describe(array));
        }
        NDArray values = array.astype(DType.FLOAT64);
        Ends ends = limits.orElseGet(() -> found(values));
        double white = White.of(type.type());
        double factor = ends.most > ends.least ? white / (ends.most - ends.least) : 0;
        NDArray spread =
                values.subtractInPlace(ends.least).multiplyInPlace(factor).clipInPlace(0, white);
        return work.with(stored(spread, white));
    }

    private NDArray stored(NDArray spread, double white) {
        if (type.equals(DType.BOOL)) {
            return spread.greaterEqual(white / 2);
        }
        return type.type().isInteger() ? spread.round().toSaturated(type) : spread.astype(type);
    }

    @Override
    public boolean isPerPixel() {
        return limits.isPresent();
    }

    private static Ends found(NDArray values) {
        NDArray finite = values.get(Index.mask(UnaryUfunc.ISFINITE.apply(values)));
        return finite.size() == 0
                ? new Ends(0, 0)
                : new Ends(finite.min().getDouble(), finite.max().getDouble());
    }
}
