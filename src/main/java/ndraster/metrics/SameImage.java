package ndraster.metrics;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import ndraster.NDArray;
import ndraster.awt.ImageLayoutException;
import ndraster.awt.Images;

/// A quick look that may save the long one.
final class SameImage {
    private SameImage() {}

    /// Whether two images of one size have the same bytes, which mean the same; `false` says nothing.
    static boolean isCertain(BufferedImage actual, BufferedImage expected) {
        boolean isLaidOutAlike = actual.getSampleModel().equals(expected.getSampleModel());
        if (!isLaidOutAlike || !actual.getColorModel().equals(expected.getColorModel())) {
            return false;
        }
        try {
            NDArray one = Images.asStored(actual);
            NDArray other = Images.asStored(expected);
            return Arrays.equals(one.shape(), other.shape()) && new Twins(one, other).haveEqualBytes(Tolerance.EXACT);
        } catch (ImageLayoutException _) {
            return false;
        }
    }
}
