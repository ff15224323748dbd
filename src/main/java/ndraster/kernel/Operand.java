package ndraster.kernel;

import ndraster.dtype.Numeric;
import ndraster.layout.Layout;
import ndraster.memory.Storage;

/// Real numbers somewhere in memory: what a loop reads or writes.
///
/// @param storage the memory
/// @param dtype what one element is; not complex
/// @param layout where the elements are, in the shape that all operands of the loop share
public record Operand(Storage storage, Numeric dtype, Layout layout) {}
