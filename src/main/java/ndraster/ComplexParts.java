package ndraster;

import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;

/// The two halves of complex numbers.
final class ComplexParts {
    private ComplexParts() {}

    static NDArray real(NDArray array) {
        return isComplex(array) ? array.withDType(part(array), array.layout()) : array;
    }

    static NDArray imag(NDArray array) {
        if (!isComplex(array)) {
            return NDArray.zeros(array.dtype(), array.shape()).asReadOnly();
        }
        DType part = part(array);
        return array.withDType(part, array.layout().field(part.itemSize()));
    }

    static NDArray conjugate(NDArray array) {
        if (!(array.dtype() instanceof Numeric)) {
            throw new CastException("cannot conjugate non-numeric dtype: " + array.dtype());
        }
        return isComplex(array) ? UnaryUfunc.CONJUGATE.apply(array) : array.copy();
    }

    private static boolean isComplex(NDArray array) {
        return array.dtype().kind() == 'c';
    }

    private static DType part(NDArray array) {
        boolean isSingle = array.dtype() instanceof Numeric numeric && numeric.type() == NumericType.COMPLEX64;
        return array.dtype() instanceof Numeric numeric
                ? (isSingle ? DType.FLOAT32 : DType.FLOAT64).withOrder(numeric.order())
                : array.dtype();
    }
}
