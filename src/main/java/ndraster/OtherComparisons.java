package ndraster;

import ndraster.dtype.Bytes;
import ndraster.dtype.DType;
import ndraster.dtype.DTypeException;
import ndraster.dtype.Field;
import ndraster.dtype.Numeric;
import ndraster.dtype.Promotion;
import ndraster.dtype.Raw;
import ndraster.dtype.Struct;
import ndraster.dtype.Text;
import ndraster.dtype.Time;
import ndraster.layout.Layout;

/// Comparisons of elements that are not numbers: structs and raw bytes, text, times.
final class OtherComparisons {
    private final BinaryUfunc function;
    private final boolean isForEquality;

    private OtherComparisons(BinaryUfunc function) {
        this.function = function;
        this.isForEquality = function == BinaryUfunc.EQUAL || function == BinaryUfunc.NOT_EQUAL;
    }

    static boolean isOne(BinaryUfunc function, Argument left, Argument right) {
        return function.op().isComparison() && (isOther(left) || isOther(right));
    }

    private static boolean isOther(Argument argument) {
        return argument instanceof Argument.Array(NDArray array) && !(array.dtype() instanceof Numeric);
    }

    /// A new bool array.
    static NDArray compare(BinaryUfunc function, Argument left, Argument right) {
        NDArray a = left.toArray(DType.FLOAT64);
        NDArray b = right.toArray(DType.FLOAT64);
        return new OtherComparisons(function).compare(a, b);
    }

    private NDArray compare(NDArray a, NDArray b) {
        DType left = a.dtype();
        DType right = b.dtype();
        if (left.kind() == 'V' || right.kind() == 'V') {
            return compareVoids(a, b);
        }
        boolean isBothText =
                (left instanceof Bytes && right instanceof Bytes) || (left instanceof Text && right instanceof Text);
        if (isBothText) {
            long[] shape = Operands.shapeOf(a, b);
            return TextOrder.compare(function, a.broadcastTo(shape), b.broadcastTo(shape));
        }
        if (left instanceof Time time
                && right instanceof Time other
                && time.withOrder(other.order()).equals(other)) {
            return compareTimes(counts(a, time), counts(b, other));
        }
        return unrelated(a, b);
    }

    /// What has nothing in common is not equal; it has no order either.
    private NDArray unrelated(NDArray a, NDArray b) {
        if (!isForEquality) {
            throw BinaryTypes.unmatched(
                    function, UnaryCall.className(a.dtype()), UnaryCall.className(b.dtype()), false);
        }
        return NDArray.full(DType.BOOL, function == BinaryUfunc.NOT_EQUAL, Operands.shapeOf(a, b));
    }

    private static NDArray counts(NDArray times, Time dtype) {
        return times.withDType(DType.INT64.withOrder(dtype.order()), times.layout());
    }

    /// A time that is none (NaT) is different from everything, and neither before nor after anything.
    private NDArray compareTimes(NDArray a, NDArray b) {
        NDArray isAny = BinaryUfunc.LOGICAL_AND.apply(
                BinaryUfunc.NOT_EQUAL.apply(a, Long.MIN_VALUE), BinaryUfunc.NOT_EQUAL.apply(b, Long.MIN_VALUE));
        NDArray truths = function.apply(a, b);
        return function == BinaryUfunc.NOT_EQUAL
                ? BinaryUfunc.GREATER_EQUAL.into(truths, truths, isAny)
                : BinaryUfunc.LOGICAL_AND.into(truths, truths, isAny);
    }

    private NDArray compareVoids(NDArray a, NDArray b) {
        if (!isForEquality) {
            throw BinaryTypes.unmatched(function, UnaryCall.className(a.dtype()), UnaryCall.className(b.dtype()), true);
        }
        if (a.dtype().kind() != b.dtype().kind()) {
            throw new CastException(
                    "Cannot compare structured or void to non-void arrays. Found " + a.dtype() + " and " + b.dtype());
        }
        if (a.dtype() instanceof Struct left && b.dtype() instanceof Struct right) {
            checkCommon(left, right);
            left.names().stream().limit(1).forEach(name -> Operands.shapeOf(a.field(name), b.field(name)));
        }
        NDArray isSame = NDArray.full(DType.BOOL, true, Operands.shapeOf(a, b));
        andEqual(isSame, a, b);
        return function == BinaryUfunc.EQUAL ? isSame : UnaryUfunc.LOGICAL_NOT.into(isSame, isSame);
    }

    private static void andEqual(NDArray isSame, NDArray a, NDArray b) {
        if (a.dtype() instanceof Struct left && b.dtype() instanceof Struct right) {
            checkCommon(left, right);
            for (Field field : left.fields()) {
                andEqualElements(isSame, a.field(field.name()), b.field(field.name()));
            }
        } else if (a.dtype() instanceof Raw left && b.dtype() instanceof Raw right && left.equals(right)) {
            andEqualElements(isSame, bytes(a), bytes(b));
        } else {
            throw new CastException(
                    "cannot compare unstructured voids of different length. Use bytes to compare. (This may"
                            + " return array of False in the future.) Found " + a.dtype() + " and " + b.dtype());
        }
    }

    private static NDArray bytes(NDArray raw) {
        long[] inner = {raw.itemSize()};
        return raw.withDType(DType.UINT8, raw.layout().append(inner, 1));
    }

    /// Sub-arrays, and the bytes of raw elements, are further axes behind those of `isSame`.
    private static void andEqualElements(NDArray isSame, NDArray a, NDArray b) {
        int added = Operands.shapeOf(a, b).length - isSame.ndim();
        if (added == 0) {
            BinaryUfunc.LOGICAL_AND.into(isSame, isSame, BinaryUfunc.EQUAL.apply(a, b));
            return;
        }
        long length = a.length(-1);
        for (long i = 0; i < length; i++) {
            andEqualElements(isSame, last(a, i), last(b, i));
        }
    }

    private static NDArray last(NDArray array, long i) {
        Layout layout = array.layout();
        return array.withLayout(layout.select(layout.ndim() - 1, i));
    }

    private static void checkCommon(Struct left, Struct right) {
        try {
            Promotion.of(left, right);
        } catch (DTypeException e) {
            throw new CastException("Cannot compare structured arrays unless they have a common dtype.  I.e."
                    + " `np.result_type(arr1, arr2)` must be defined. " + e.getMessage());
        }
    }
}
