package ndraster.cli;

/// One thing that `convert` does to an array between reading and writing.
@FunctionalInterface
interface Step {
    /// The work after this step; its array before is not changed.
    ///
    /// @throws StepException if it can not be done to such an array
    Work applyTo(Work work) throws StepException;

    /// Whether each pixel becomes one pixel, whatever the others are, so that a picture can be changed in parts.
    default boolean isPerPixel() {
        return false;
    }
}
