package ndraster;

import static org.assertj.core.api.Assertions.assertThat;

import ndraster.dtype.DType;
import ndraster.testing.NdrasterAssertions;

/// Equality to the bit: the sign of a zero and the bits of a NaN count, too.
public final class SameBits {
    private SameBits() {}

    /// Asserts the same shape, type (in any order of bytes) and elements.
    public static void assertSameBits(NDArray actual, NDArray expected) {
        NdrasterAssertions.assertThat(actual).isEqualTo(expected);
        assertThat(actual.dtype().name()).isEqualTo(expected.dtype().name());
        if (!expected.dtype().equals(DType.BOOL)) { // true is any byte but 0: Pillow's is 255
            assertThat(actual.astype(expected.dtype()).toBytes()).isEqualTo(expected.toBytes());
        }
    }
}
