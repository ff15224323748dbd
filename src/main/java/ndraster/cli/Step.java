package ndraster.cli;

import ndraster.NDArray;

/// One thing that `convert` does to an array between reading and writing.
@FunctionalInterface
interface Step {
    /// The array after this step; `array` itself is not changed.
    ///
    /// @throws StepException if it can not be done to such an array
    NDArray applyTo(NDArray array) throws StepException;
}
