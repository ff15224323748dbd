package ndraster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import ndraster.awt.Images;
import ndraster.dtype.DType;
import ndraster.dtype.Field;
import ndraster.io.ImageFiles;
import org.junit.jupiter.api.Test;

/// The story that NumPy's array interface is best explained by, told in Java.
class NotebookStoryTest {
    private static final int BLUE = 0xff0000ff;
    private static final int MAGENTA = 0xffff00ff;

    @Test
    void writing_a_field_repaints_the_image() throws IOException {
        // @start region="struct"
        var rgba = DType.struct(
                Field.of("r", DType.UINT8),
                Field.of("g", DType.UINT8),
                Field.of("b", DType.UINT8),
                Field.of("a", DType.UINT8));
        NDArray pixels = NDArray.zeros(rgba, 200, 200);
        BufferedImage image = Images.asImage(pixels); // no copy: the image is this memory

        pixels.field("b").fill(255);
        pixels.field("a").fill(255); // the image is blue
        // @end
        assertThat(((DataBufferByte) image.getRaster().getDataBuffer()).getData())
                .isSameAs(pixels.storage().heapArray().orElseThrow());
        assertThat(image.getRGB(100, 100)).isEqualTo(BLUE);
        assertThat(painted(image)).isEqualTo(BLUE);
        assertThat(ImageIO.write(image, "png", new ByteArrayOutputStream())).isTrue();
        // @start region="magenta"
        pixels.field("r").fill(255); // and now it is magenta, wherever it is shown
        // @end
        assertThat(image.getRGB(0, 199)).isEqualTo(MAGENTA);
        assertThat(painted(image)).isEqualTo(MAGENTA);
    }

    private static int painted(BufferedImage image) {
        BufferedImage screen = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = screen.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return screen.getRGB(150, 50);
    }

    @Test
    void a_photo_is_read_only_until_it_is_copied() throws IOException {
        // @start region="photo"
        NDArray photo = ImageFiles.open(Path.of("testdata/photo.jpg")); // (427, 640, 3) uint8: R, G, B; read-only
        NDArray copy = photo.copy(); // writable
        copy.floorDivideInPlace(2); // half as bright
        // @end
        assertThat(photo.shape()).containsExactly(427, 640, 3);
        assertThat(photo.dtype()).isEqualTo(DType.UINT8);
        assertThat(copy.getInt(100, 200, 0)).isEqualTo(photo.getInt(100, 200, 0) / 2);

        byte[] before = photo.toBytes();
        assertThatThrownBy(() -> {
                    // @start region="refused"
                    photo.divideInPlace(2); // ReadOnlyArrayException: output array is read-only
                    // @end
                })
                .isInstanceOf(ReadOnlyArrayException.class)
                .hasMessageStartingWith("output array is read-only");
        assertThat(photo.toBytes()).isEqualTo(before);

        assertThatThrownBy(() -> copy.divideInPlace(2))
                .isInstanceOf(CastException.class)
                .hasMessageStartingWith("Cannot cast ufunc 'divide' output from dtype('float64') to dtype('uint8') with"
                        + " casting rule 'same_kind'")
                .hasMessageContaining("floorDivideInPlace");
    }

    @Test
    void a_slice_is_a_view_and_a_list_of_positions_is_a_copy() {
        // @start region="views"
        NDArray a = NDArray.arange(5);
        NDArray view = a.get("::2"); // the same memory
        NDArray copy = a.get("[0, 2, 4]"); // other memory
        // @end
        ArrayInterface shown = a.arrayInterface();
        assertThat(view.arrayInterface().data()).isEqualTo(shown.data());
        assertThat(view.arrayInterface().offset()).isEqualTo(shown.offset());
        assertThat(copy.arrayInterface().data().memory())
                .isNotEqualTo(shown.data().memory());
        assertThat(copy.toLongs()).isEqualTo(view.toLongs());

        assertThat(shown.shape()).containsExactly(5L);
        assertThat(shown.typestr()).isEqualTo("<i8");
        assertThat(shown.descr()).hasValue("[('', '<i8')]");
        assertThat(shown.strides()).isEmpty();
        assertThat(view.arrayInterface().strides()).hasValue(java.util.List.of(16L));
        assertThat(shown.data().isReadOnly()).isFalse();
        assertThat(shown.version()).isEqualTo(3);
    }

    @Test
    void a_foreign_object_becomes_an_array_over_its_own_memory() {
        // @start region="foreign"
        MutableString text = new MutableString("abcde"); // knows one method of ndraster
        NDArray letters = NDArray.asArray(text); // an array over the string's own memory
        letters.addInPlace(2); // and the string is "cdefg"
        // @end
        assertThat(text).hasToString("cdefg");
    }
}
