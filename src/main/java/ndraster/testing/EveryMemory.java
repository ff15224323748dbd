package ndraster.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ArgumentsSource;

/// Runs a parameterised test once for every [MemoryKind], with an array in it as its [ndraster.NDArray] argument. All
/// hold the same elements: 0, 1, 2, …
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(Every.Memory.class)
public @interface EveryMemory {
    /// The type of the elements, as [ndraster.dtype.DType#of] reads it.
    String dtype() default "uint8";

    /// The length of each axis.
    long[] shape() default {5, 7, 3};
}
