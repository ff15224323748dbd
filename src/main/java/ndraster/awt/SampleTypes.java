package ndraster.awt;

import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.util.OptionalInt;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;

/// Element types against AWT's data types.
final class SampleTypes {
    /// For messages: the types that AWT has.
    static final String SUPPORTED = "bool, uint8, uint16, int16, int32, float32 and float64";

    private SampleTypes() {}

    static OptionalInt toAwt(Numeric dtype) {
        return switch (dtype.type()) {
            case BOOL, UINT8 -> OptionalInt.of(DataBuffer.TYPE_BYTE);
            case UINT16 -> OptionalInt.of(DataBuffer.TYPE_USHORT);
            case INT16 -> OptionalInt.of(DataBuffer.TYPE_SHORT);
            case INT32 -> OptionalInt.of(DataBuffer.TYPE_INT);
            case FLOAT32 -> OptionalInt.of(DataBuffer.TYPE_FLOAT);
            case FLOAT64 -> OptionalInt.of(DataBuffer.TYPE_DOUBLE);
            default -> OptionalInt.empty();
        };
    }

    /// A Java array for elements of a data buffer of this kind.
    static Object newArray(int dataType, int length) {
        return switch (dataType) {
            case DataBuffer.TYPE_BYTE -> new byte[length];
            case DataBuffer.TYPE_USHORT, DataBuffer.TYPE_SHORT -> new short[length];
            case DataBuffer.TYPE_INT -> new int[length];
            case DataBuffer.TYPE_FLOAT -> new float[length];
            default -> new double[length];
        };
    }

    static boolean isUnsignedShort(ColorModel model) {
        return model.getTransferType() == DataBuffer.TYPE_USHORT && model.getComponentSize(0) == Short.SIZE;
    }

    /// The type of the elements that a data buffer of this kind holds, in this machine's byte order.
    static Numeric ofAwt(int dataType) {
        return switch (dataType) {
            case DataBuffer.TYPE_BYTE -> DType.UINT8;
            case DataBuffer.TYPE_USHORT -> DType.UINT16;
            case DataBuffer.TYPE_SHORT -> DType.INT16;
            case DataBuffer.TYPE_INT -> DType.INT32;
            case DataBuffer.TYPE_FLOAT -> DType.FLOAT32;
            case DataBuffer.TYPE_DOUBLE -> DType.FLOAT64;
            default ->
                throw new ImageLayoutException(
                        "image memory of data type " + dataType + " is none that AWT defines (" + SUPPORTED + ")");
        };
    }
}
