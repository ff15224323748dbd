package ndraster.dlpack;

import java.nio.ByteOrder;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;

/// `DLDataType`: a kind of number and its bits.
///
/// @param code kDLInt, kDLUInt, …
/// @param bits of one element
/// @param lanes how many numbers are one element; 1
record TensorType(int code, int bits, int lanes) {
    private static final int INT = 0;
    private static final int UINT = 1;
    private static final int FLOAT = 2;
    private static final int COMPLEX = 5;
    private static final int BOOL = 6;

    static TensorType of(DType dtype) {
        if (!(dtype instanceof Numeric number)) {
            throw new DlpackException("DLPack only supports signed/unsigned integers, float and complex dtypes."
                    + " The array is of " + dtype + "; its fields, or a view of it as numbers, can be exported");
        }
        if (number.order() != ByteOrder.nativeOrder()) {
            throw new DlpackException("DLPack only supports native byte order. The array is of " + dtype
                    + ": toTensor copies, astype converts");
        }
        return new TensorType(code(number.type()), Byte.SIZE * number.itemSize(), 1);
    }

    private static int code(NumericType type) {
        return switch (type) {
            case BOOL -> BOOL;
            case INT8, INT16, INT32, INT64 -> INT;
            case UINT8, UINT16, UINT32, UINT64 -> UINT;
            case FLOAT16, FLOAT32, FLOAT64 -> FLOAT;
            case COMPLEX64, COMPLEX128 -> COMPLEX;
        };
    }

    DType dtype() {
        if (lanes != 1) {
            throw new DlpackException("Unsupported lanes in DLTensor dtype. There are " + lanes + ", not 1");
        }
        for (NumericType type : NumericType.values()) {
            if (code(type) == code && type.size() * Byte.SIZE == bits) {
                return new Numeric(type, ByteOrder.nativeOrder());
            }
        }
        throw new DlpackException("Unsupported dtype in DLTensor. Its code is " + code + " with " + bits + " bits");
    }
}
