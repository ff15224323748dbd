package ndraster.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ArgumentsSource;

/// Runs a parameterised test once for every numeric type of elements, which is its [ndraster.dtype.DType] argument:
/// bool, integers, floats and complex numbers, in the machine's byte order.
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(Every.NumericDType.class)
public @interface EveryDType {}
