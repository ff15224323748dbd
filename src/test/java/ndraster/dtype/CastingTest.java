package ndraster.dtype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CastingTest {
    @Test
    void a_refusal_is_in_numpys_words() {
        assertThat(Casting.SAME_KIND.refusal(DType.FLOAT64, DType.of(">i4")))
                .isEqualTo("Cannot cast array data from dtype('float64') to dtype('>i4')"
                        + " according to the rule 'same_kind'");
    }

    @Test
    void only_the_byte_order_may_change_where_types_must_be_equivalent() {
        assertThat(Casting.EQUIV.allows(DType.of("<i4"), DType.of(">i4"))).isTrue();
        assertThat(Casting.NO.allows(DType.of("<i4"), DType.of(">i4"))).isFalse();
        assertThat(Casting.EQUIV.allows(DType.of("<i4"), DType.of("<u4"))).isFalse();
    }

    @Test
    void no_rule_allows_a_struct_to_lose_fields() {
        assertThat(Casting.needed(DType.of("u1,u1"), DType.of("u1,u1,u1"))).isEmpty();
        assertThat(Casting.UNSAFE.allows(DType.of("u1,u1"), DType.of("u1,u1,u1")))
                .isFalse();
    }

    @Test
    void a_java_number_does_not_widen_other_kinds_by_itself() {
        assertThat(Promotion.withDouble(DType.of(">f4"))).isEqualTo(DType.FLOAT32);
        assertThat(Promotion.withInteger(DType.of("m8[s]"))).isEqualTo(DType.of("m8[s]"));
        assertThat(Promotion.withBoolean(DType.of("S3"))).isEqualTo(DType.of("S5"));
        assertThatThrownBy(() -> Promotion.withInteger(DType.of("u1,u1"))).isInstanceOf(DTypeException.class);
    }

    @Test
    void a_common_time_step_that_does_not_fit_is_refused_in_numpys_words() {
        assertThatThrownBy(() -> Promotion.of(DType.of("M8[Y]"), DType.of("M8[as]")))
                .hasMessage("Integer overflow getting a common metadata divisor"
                        + " for NumPy datetime metadata [Y] and [as].");
    }
}
