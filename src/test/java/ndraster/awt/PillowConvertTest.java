package ndraster.awt;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.stream.Stream;
import ndraster.Golden;
import ndraster.NDArray;
import ndraster.dtype.DType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Palettes, alpha and grey become what Pillow's `convert` makes of them.
class PillowConvertTest {
    @TestFactory
    Stream<DynamicTest> colours_are_converted_as_pillow_does_it() {
        return Golden.objects(Golden.load("pillow_convert").get("rows"))
                .map(row -> DynamicTest.dynamicTest(name(row), () -> check(row)));
    }

    private static String name(JsonObject row) {
        return row.get("mode").getAsString() + " to " + row.get("target").getAsString();
    }

    private static void check(JsonObject row) {
        BufferedImage image = image(row);
        NDArray result = switch (row.get("target").getAsString()) {
            case "RGB" -> Images.toRgb(image);
            case "RGBA" -> Images.toRgba(image);
            case "L" -> Images.toGray(image);
            default -> Images.toArray(Images.toImage(image, BufferedImage.TYPE_4BYTE_ABGR_PRE));
        };
        assertThat(result.toBytes()).isEqualTo(Golden.hex(row.get("result")));
    }

    private static BufferedImage image(JsonObject row) {
        byte[] pixels = Golden.hex(row.get("pixels"));
        long height = row.get("height").getAsLong();
        long width = row.get("width").getAsLong();
        NDArray array = NDArray.asArray(DType.UINT8, pixels, height, width, pixels.length / (height * width));
        return switch (row.get("mode").getAsString()) {
            case "P" -> Images.asImage(array, palette(row));
            case "1" -> Images.toImage(Images.toImage(array), BufferedImage.TYPE_BYTE_BINARY);
            default -> Images.asImage(array);
        };
    }

    private static IndexColorModel palette(JsonObject row) {
        byte[] rgb = Golden.hex(row.get("palette"));
        byte[] alpha = Golden.hex(row.get("transparency"));
        byte[] rgba = new byte[4 * alpha.length];
        for (int i = 0; i < alpha.length; i++) {
            System.arraycopy(rgb, 3 * i, rgba, 4 * i, 3);
            rgba[4 * i + 3] = alpha[i];
        }
        return new IndexColorModel(8, alpha.length, rgba, 0, true);
    }
}
