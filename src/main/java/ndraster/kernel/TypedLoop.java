package ndraster.kernel;

import java.util.Optional;
import ndraster.dtype.NumericType;

/// What an operation does for one type: one loop that always serves, and faster ones for when all operands have the
/// loop's types already.
///
/// @param input the type that every input is converted to first
/// @param output the type of the result
/// @param loop over values in the carrier of `input`
/// @param raw over elements as they are in memory
/// @param scalar over elements as they are in memory and one number on the right
public record TypedLoop(
        NumericType input, NumericType output, Loop loop, Optional<Loop> raw, Optional<ScalarLoop> scalar) {
    TypedLoop(NumericType input, NumericType output, Loop loop) {
        this(input, output, loop, Optional.empty(), Optional.empty());
    }

    TypedLoop(NumericType input, NumericType output, Loop loop, Optional<Loop> raw) {
        this(input, output, loop, raw, Optional.empty());
    }

    TypedLoop withScalar(Optional<ScalarLoop> newScalar) {
        return new TypedLoop(input, output, loop, raw, newScalar);
    }

    /// The loop over values in their carriers, or a faster one that looks only at the first number on the right.
    ///
    /// @param isScalar whether the operand on the right is one number
    Loop overValues(boolean isScalar) {
        return isScalar && scalar.isPresent() && !Widening.isNeeded(input) ? ofScalar(scalar.get()) : loop;
    }

    /// The loop over elements as they are in memory, or a faster one that looks only at the first number on the
    /// right.
    ///
    /// @param isScalar whether the operand on the right is one number
    Optional<Loop> overElements(boolean isScalar) {
        return isScalar && raw.isPresent() && scalar.isPresent() ? scalar.map(TypedLoop::ofScalar) : raw;
    }

    private static Loop ofScalar(ScalarLoop loop) {
        return (in, out, from, end) -> loop.apply(in[0], in[1], out[0], from, end);
    }

    /// The loop over elements as they are in memory: [#raw], or [#loop] where the carrier is what is in memory.
    Optional<Loop> natural() {
        if (raw.isPresent()) {
            return raw;
        }
        boolean isNatural = !input.isComplex() && !Widening.isNeeded(input) && !Widening.isNeeded(output);
        return isNatural && !output.isComplex() ? Optional.of(loop) : Optional.empty();
    }
}
