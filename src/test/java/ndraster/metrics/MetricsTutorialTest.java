package ndraster.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import ndraster.NDArray;
import org.junit.jupiter.api.Test;

/// What the package's page shows.
class MetricsTutorialTest {
    @Test
    void arrays_are_compared() {
        // @start region="arrays"
        NDArray actual = NDArray.of(1, 2, 3, 9);
        NDArray expected = NDArray.of(1, 3, 3, 8);
        ArrayDifference difference = ArrayDifference.between(actual, expected, Tolerance.EXACT);
        if (!difference.isEmpty()) {
            String report = difference.describe(); // Mismatched elements: 2 / 4 (50%) ...
            // @end
            assertThat(report).startsWith("Mismatched elements: 2 / 4 (50%)\n");
        }
        assertThat(difference.count()).isEqualTo(2);
    }

    @Test
    void images_are_compared() {
        BufferedImage actual = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        BufferedImage expected = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);
        actual.setRGB(1, 1, 0x020202);
        // @start region="images"
        ImageTolerance tolerance = ImageTolerance.EXACT.perChannel(2).ignoringAlpha();
        ImageDifference difference = ImageDifference.between(actual, expected, tolerance);
        boolean isGoodEnough = difference.isAccepted();
        BufferedImage sheet = difference.picture(actual, expected); // side by side, differing pixels in red
        double decibels = ImageQuality.psnr(actual, expected);
        // @end
        assertThat(isGoodEnough).isTrue();
        assertThat(sheet.getHeight()).isGreaterThan(4);
        assertThat(decibels).isGreaterThan(40);
    }
}
