package ndraster.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// Makes an `NDArray` parameter of a JUnit test a new array. Native and mapped memory ends with the test.
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NdrasterExtension.class)
public @interface TestArray {
    /// The type of the elements, as [ndraster.dtype.DType#of] reads it.
    String dtype() default "uint8";

    /// The length of each axis.
    long[] shape() default {48, 64, 3};

    /// Where the elements are.
    MemoryKind memory() default MemoryKind.HEAP;

    /// What they are.
    Values values() default Values.COUNTING;

    /// What the elements of an array are.
    enum Values {
        /// All 0.
        ZEROS,
        /// 0, 1, 2, … in C order, from 0 again after the largest up to which the type has all: 1 of bool,
        /// 127 of int8, 2048 of float16. Zeros for what is no number.
        COUNTING,
        /// Any integers that the type has, floats from 0 to 1; from the test's [seed][Seeded].
        RANDOM
    }
}
