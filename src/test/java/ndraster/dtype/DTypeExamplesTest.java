package ndraster.dtype;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The examples of the package's documentation.
class DTypeExamplesTest {
    @Test
    void a_type_is_named_as_in_numpy() {
        // @start region="names"
        DType sample = DType.UINT8;
        DType bigEndian = DType.of(">u2");
        DType day = DType.of("datetime64[D]");
        // @end
        assertThat(sample.name()).isEqualTo("uint8");
        assertThat(bigEndian.isNative()).isFalse();
        assertThat(day.repr()).isEqualTo("dtype('<M8[D]')");
    }

    @Test
    void a_pixel_is_a_struct() {
        // @start region="pixel"
        Struct rgb = DType.struct(
                Field.of("r", DType.UINT8), // at byte 0
                Field.of("g", DType.UINT8), // at byte 1
                Field.of("b", DType.UINT8)); // at byte 2
        Struct bgrx = Struct.of(
                List.of(Field.of("r", DType.UINT8, 2), Field.of("g", DType.UINT8, 1), Field.of("b", DType.UINT8, 0)),
                4);
        // @end
        assertThat(rgb).hasToString("[('r', 'u1'), ('g', 'u1'), ('b', 'u1')]");
        assertThat(bgrx.itemSize()).isEqualTo(4);
    }

    @Test
    void a_type_goes_out_and_comes_back_in_three_grammars() {
        // @start region="exchange"
        DType point = DType.ofSpec("[('x', '<f4'), ('y', '<f4')]");

        String descr = point.descr(); // [('x', '<f4'), ('y', '<f4')]
        String format = point.toFormat(); // T{f:x:f:y:}
        // @end
        assertThat(DType.ofDescr(descr)).isEqualTo(point);
        assertThat(format).isEqualTo("T{f:x:f:y:}");
        assertThat(DType.ofFormat(format)).isEqualTo(point);
    }

    @Test
    void two_types_have_a_common_one_and_a_number_is_weak() {
        // @start region="combine"
        DType sum = Promotion.of(DType.UINT8, DType.INT8); // int16 holds both
        DType scaled = Promotion.withDouble(DType.FLOAT32); // float32 times 1.5 stays float32
        boolean narrows = Casting.SAME_KIND.allows(DType.FLOAT64, DType.FLOAT32); // as "/=" does
        // @end
        assertThat(sum).isEqualTo(DType.INT16);
        assertThat(scaled).isEqualTo(DType.FLOAT32);
        assertThat(narrows).isTrue();
    }
}
