package ndraster;

import java.util.List;
import ndraster.dtype.Bytes;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.Raw;
import ndraster.dtype.Struct;
import ndraster.dtype.SubArray;
import ndraster.dtype.Text;
import ndraster.dtype.Time;
import ndraster.text.BinaryFormat;
import ndraster.text.MomentText;
import ndraster.text.RealText;

/// The one element of an array without axes, as `str` of a NumPy scalar writes it.
final class ScalarText {
    private ScalarText() {}

    static String str(NDArray array, PrintOptions options) {
        Object value = array.item();
        DType dtype = array.dtype();
        return switch (dtype) {
            case Numeric number -> number(value, number);
            case Bytes _ -> "np.bytes_(" + element(dtype, value, options) + ")";
            case Text _ -> (String) value;
            case Raw _ -> ElementFormats.raw((byte[]) value);
            case Time time -> MomentText.str((Long) value, time);
            case SubArray _, Struct _ -> element(dtype, value, options);
        };
    }

    private static String element(DType dtype, Object value, PrintOptions options) {
        return new ElementFormats(options, true, true).of(dtype, List.of(value)).format(value);
    }

    /// `True`, `-3`, `1e+16`, `(1-2j)`.
    static String number(Object value, Numeric dtype) {
        return switch (value) {
            case Boolean truth -> truth ? "True" : "False";
            case Double real -> RealText.str(real, BinaryFormat.of(dtype.type()));
            case Complex complex -> RealText.str(complex.real(), complex.imaginary(), BinaryFormat.of(dtype.type()));
            default -> value.toString();
        };
    }
}
