package ndraster.io;

import ndraster.Index;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.pixel.White;

/// Colours with alpha.
final class Alpha {
    private Alpha() {}

    /// Colours that are multiplied by their alpha, without it; where nothing is seen, they are 0.
    static NDArray divided(NDArray premultiplied) {
        long last = premultiplied.length(2) - 1;
        NDArray colors = premultiplied.get(Index.ellipsis(), Index.to(last)).astype(DType.FLOAT64);
        NDArray alpha =
                premultiplied.get(Index.ellipsis(), Index.slice(last, last + 1)).astype(DType.FLOAT64);
        NDArray visible = alpha.greater(0);
        NDArray share = alpha.divide(white(premultiplied.dtype()));
        share.set(1.0, Index.mask(visible.equal(0)));
        NDArray straight = premultiplied.copy();
        NDArray divided = colors.divide(share).multiply(visible.astype(DType.FLOAT64));
        NDArray rounded = isFloating(premultiplied) ? divided : divided.add(0.5).clip(0, white(premultiplied.dtype()));
        straight.set(rounded.astype(premultiplied.dtype()), Index.ellipsis(), Index.to(last));
        return straight;
    }

    private static boolean isFloating(NDArray array) {
        return array.dtype().kind() == 'f';
    }

    /// The sample that stands for all of something.
    static double white(DType dtype) {
        return White.of(((Numeric) dtype).type());
    }
}
