package ndraster.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ndraster.BinaryUfunc;
import ndraster.CastException;
import ndraster.Index;
import ndraster.NDArray;
import ndraster.Pcg64;
import ndraster.Sampling;
import ndraster.dtype.DType;
import ndraster.npy.Npy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Java of docs/for-numpy-users.md.
class ForNumPyUsersTest {
    @Test
    void making_arrays() {
        // @start region="make"
        NDArray zeros = NDArray.zeros(DType.UINT8, 480, 640, 3);
        NDArray sevens = NDArray.full(DType.FLOAT32, 7, 2, 2);
        NDArray counted = NDArray.arange(12).reshape(3, 4);
        NDArray copied = NDArray.of(1.5, 2.5); // a new float64 array
        NDArray nested = NDArray.of(new int[][] {{1, 2}, {3, 4}});
        byte[] bytes = new byte[12];
        NDArray shared = NDArray.asArray(DType.UINT8, bytes, 2, 2, 3); // an array over the byte[] itself
        NDArray random = Sampling.random(new Pcg64(42), 2, 3); // the very same numbers
        // @end
        assertThat(zeros.shape()).containsExactly(480, 640, 3);
        assertThat(sevens.getDouble(1, 1)).isEqualTo(7);
        assertThat(counted.getLong(2, 3)).isEqualTo(11);
        assertThat(copied.dtype()).isEqualTo(DType.FLOAT64);
        shared.fill(255);
        assertThat(bytes).containsOnly(-1);
        assertThat(shared.base()).containsSame(bytes);
        assertThat(nested.repr()).isEqualTo("array([[1, 2],\n       [3, 4]], dtype=int32)");
        assertThat(random.getDouble(0, 0)).isEqualTo(0.7739560485559633); // np.random.default_rng(42).random()
    }

    @Test
    void java_and_back() {
        NDArray image = NDArray.full(DType.UINT8, 200, 2, 3);
        // @start region="java"
        int[] samples = image.toInts(); // all elements in C order, a copy
        int[][] rows = image.toJavaArray(int[][].class); // the same as rows
        ByteBuffer buffer = image.asByteBuffer(); // the array's own memory
        NDArray again = NDArray.asArray(DType.UINT8, buffer, 2, 3); // and the same memory as an array
        again.fill(7);
        // @end
        assertThat(samples).containsOnly(200).hasSize(6);
        assertThat(rows[1]).containsExactly(200, 200, 200);
        assertThat(image.sum().getLong()).isEqualTo(42);
    }

    /// The names of all methods of the exported array classes, as docs/api.txt has them.
    @Test
    void the_page_has_every_public_function() throws IOException {
        String page = Files.readString(Path.of("docs", "for-numpy-users.md"));
        Pattern method = Pattern.compile("ndraster\\.([A-Z]\\w*): .*?(\\w+)\\(.*");
        List<String> missing = Files.readAllLines(Path.of("docs", "api.txt")).stream()
                .filter(line -> !line.contains(": record ") && !line.contains("Exception: "))
                .map(method::matcher)
                .filter(Matcher::matches)
                .filter(match -> !Pattern.compile("\\b" + match.group(2) + "\\b")
                        .matcher(page)
                        .find())
                .map(match -> match.group(1) + "." + match.group(2))
                .distinct()
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void indexing() {
        NDArray image = NDArray.arange(5 * 4 * 3).reshape(5, 4, 3);
        // @start region="index"
        NDArray part = image.get("1:4, ::-1, 0"); // NumPy's own notation
        NDArray same = image.get(Index.slice(1, 4), Index.every(-1), Index.at(0)); // or as values
        NDArray red = image.get("..., 0");
        NDArray rows = image.get("[0, 2]"); // a copy, as in NumPy
        image.set("..., 2", 255); // image[..., 2] = 255
        long sample = image.getLong(4, 3, 1); // one number
        // @end
        assertThat(part.shape()).containsExactly(3, 4);
        assertThat(same.strides()).containsExactly(part.strides());
        assertThat(red.shape()).containsExactly(5, 4);
        assertThat(rows.shape()).containsExactly(2, 4, 3);
        assertThat(image.getLong(0, 0, 2)).isEqualTo(255);
        assertThat(sample).isEqualTo(58);
    }

    @Test
    void computing() {
        NDArray image = NDArray.full(DType.UINT8, 200, 2, 2, 3);
        // @start region="compute"
        NDArray brighter = image.add(100); // uint8, wraps around: 300 is 44
        NDArray negative = BinaryUfunc.SUBTRACT.apply(255, image); // 255 - image
        NDArray halves = image.divide(2); // float64
        image.floorDivideInPlace(2); // image //= 2
        NDArray tint = NDArray.zeros(DType.UINT8, 3).assign(NDArray.of(1, 2, 3));
        image.addInPlace(tint); // a channel vector is repeated over rows and columns
        // @end
        assertThat(brighter.getInt(0, 0, 0)).isEqualTo(44);
        assertThat(negative.getInt(0, 0, 0)).isEqualTo(55);
        assertThat(halves.getDouble(0, 0, 0)).isEqualTo(100);
        assertThat(image.getInt(1, 1, 2)).isEqualTo(103);
    }

    @Test
    void numbers_that_do_not_fit() {
        NDArray image = NDArray.zeros(DType.UINT8, 2);
        assertThatThrownBy(() -> {
                    // @start region="fit"
                    image.addInPlace(300); // CastException: Python integer 300 out of bounds for uint8
                    // @end
                })
                .isInstanceOf(CastException.class)
                .hasMessage("Python integer 300 out of bounds for uint8");
    }

    @Test
    void printing() {
        NDArray array = NDArray.arange(6).reshape(2, 3);
        // @start region="print"
        String repr = array.repr(); // array([[0, 1, 2],\n       [3, 4, 5]])
        String str = array.str(); // [[0 1 2]\n [3 4 5]]
        // @end
        assertThat(repr).isEqualTo("array([[0, 1, 2],\n       [3, 4, 5]])");
        assertThat(str).isEqualTo("[[0 1 2]\n [3 4 5]]");
    }

    @Test
    void files(@TempDir Path folder) throws IOException {
        NDArray array = NDArray.arange(3);
        Path path = folder.resolve("a.npy");
        // @start region="files"
        Npy.save(path, array);
        NDArray again = Npy.load(path);
        // @end
        assertThat(again.toLongs()).containsExactly(0, 1, 2);
    }
}
