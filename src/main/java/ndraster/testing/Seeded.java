package ndraster.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// Makes a `RandomGenerator` parameter of a JUnit test a source of random numbers that can be had again.
///
/// A test has one seed, for [random arrays][TestArray.Values#RANDOM] too. It is, in this order, what the system
/// property `ndraster.seed` says (a number, or `random` for a new one each time), the [#value] of a parameter of the
/// test method or of the method that asks first, or a number made of the test's name. If the test fails, its stack
/// trace tells the seed.
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NdrasterExtension.class)
public @interface Seeded {
    /// The seed; 0 for one that is made of the test's name.
    long value() default 0;
}
