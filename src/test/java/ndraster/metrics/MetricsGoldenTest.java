package ndraster.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.util.stream.Stream;
import ndraster.Golden;
import ndraster.NDArray;
import ndraster.awt.Images;
import ndraster.dtype.DType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The findings are those of `numpy.testing`, the figures those of their definitions.
class MetricsGoldenTest {
    private static final JsonObject GOLDEN = Golden.load("metrics");

    @TestFactory
    Stream<DynamicTest> differences_are_described_as_numpy_does() {
        return Golden.objects(GOLDEN.get("arrays")).map(row -> dynamicTest(row.toString(), () -> check(row)));
    }

    /// NumPy subtracts in the arrays' own type and says 61.
    @Test
    void differences_of_small_integers_do_not_wrap() {
        NDArray actual = NDArray.of(5, 200).astype(DType.UINT8);
        NDArray expected = NDArray.of(200, 5).astype(DType.UINT8);
        assertThat(ArrayDifference.between(actual, expected, Tolerance.EXACT).largestAbsolute())
                .hasValueSatisfying(gap -> assertThat(gap.amount()).isEqualTo(195));
    }

    private static void check(JsonObject row) {
        Tolerance tolerance =
                Tolerance.of(row.get("rtol").getAsDouble(), row.get("atol").getAsDouble());
        ArrayDifference found =
                ArrayDifference.between(array(row.get("actual")), array(row.get("expected")), tolerance);
        assertThat(found.isEmpty()).isEqualTo(row.get("message").isJsonNull());
        if (!found.isEmpty()) {
            assertThat(found.describe().replaceAll("(?m)(Max .*) at .*$", "$1"))
                    .isEqualTo(row.get("message").getAsString().replaceAll("\\.(?=e-|$|\\n)", ""));
        }
    }

    @TestFactory
    Stream<DynamicTest> figures_are_those_of_the_definition() {
        return Golden.objects(GOLDEN.get("pictures"))
                .map(row -> dynamicTest(name(row), () -> {
                    BufferedImage actual = Images.toImage(array(row.get("actual")));
                    BufferedImage expected = Images.toImage(array(row.get("expected")));
                    assertThat(ImageQuality.psnr(actual, expected))
                            .isCloseTo(row.get("psnr").getAsDouble(), within(1e-9));
                    assertThat(ImageQuality.ssim(actual, expected))
                            .isCloseTo(row.get("ssim").getAsDouble(), within(1e-9));
                }));
    }

    @TestFactory
    Stream<DynamicTest> figures_of_arrays_are_those_of_the_definition() {
        return Golden.objects(GOLDEN.get("samples"))
                .map(row -> dynamicTest(name(row), () -> {
                    NDArray actual = array(row.get("actual"));
                    NDArray expected = array(row.get("expected"));
                    assertThat(ImageQuality.psnr(actual, expected))
                            .isCloseTo(row.get("psnr").getAsDouble(), within(1e-9));
                    assertThat(ImageQuality.ssim(actual, expected))
                            .isCloseTo(row.get("ssim").getAsDouble(), within(1e-9));
                }));
    }

    private static String name(JsonObject row) {
        return "psnr " + row.get("psnr") + ", ssim " + row.get("ssim");
    }

    private static NDArray array(JsonElement encoded) {
        JsonObject object = encoded.getAsJsonObject();
        return NDArray.asArray(
                Golden.dtype(object.get("dtype")), Golden.hex(object.get("hex")), Golden.longs(object.get("shape")));
    }
}
