package ndraster.kernel;

import java.util.Optional;
import ndraster.dtype.NumericType;

/// What an operation does for one type.
///
/// @param input the type that every input is converted to first
/// @param output the type of the result
/// @param loop over values in the carrier of `input`
/// @param raw a faster loop over elements as they are in memory, for when all operands have the loop's types already
public record TypedLoop(NumericType input, NumericType output, Loop loop, Optional<Loop> raw) {
    TypedLoop(NumericType input, NumericType output, Loop loop) {
        this(input, output, loop, Optional.empty());
    }
}
