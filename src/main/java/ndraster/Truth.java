package ndraster;

import ndraster.dtype.DType;
import ndraster.dtype.Field;
import ndraster.dtype.Numeric;
import ndraster.dtype.Struct;
import ndraster.dtype.Time;

/// Which elements are not zero.
final class Truth {
    private Truth() {}

    /// The array itself if its elements are numbers; else bools: whether a text is not empty, raw bytes or any
    /// field are not zero.
    static NDArray of(NDArray array) {
        return switch (array.dtype()) {
            case Numeric _ -> array;
            case Time time -> array.withDType(DType.INT64.withOrder(time.order()), array.layout());
            case Struct struct ->
                struct.fields().stream()
                        .map(field -> ofField(array, field))
                        .reduce(BinaryUfunc.BITWISE_OR::apply)
                        .orElseGet(() -> NDArray.zeros(DType.BOOL, array.shape()));
            default -> ofBytes(array);
        };
    }

    private static NDArray ofField(NDArray array, Field field) {
        int ndim = array.ndim();
        NDArray truth = of(array.field(field.name()));
        int[] inner = new int[truth.ndim() - ndim];
        for (int i = 0; i < inner.length; i++) {
            inner[i] = ndim + i;
        }
        return inner.length > 0 ? Reduction.ANY.over(inner).apply(truth) : asBool(truth);
    }

    private static NDArray asBool(NDArray truth) {
        return truth.dtype().equals(DType.BOOL)
                ? truth
                : NDArray.zeros(DType.BOOL, truth.shape()).assign(truth);
    }

    private static NDArray ofBytes(NDArray array) {
        NDArray bytes = array.withDType(DType.UINT8, array.layout().append(new long[] {array.itemSize()}, 1));
        return Reduction.ANY.over(-1).apply(bytes);
    }
}
