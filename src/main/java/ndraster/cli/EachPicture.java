package ndraster.cli;

import java.util.ArrayList;
import java.util.List;
import ndraster.Index;
import ndraster.Joining;
import ndraster.NDArray;

/// A step of pictures, also done to each one of a stack `(n, h, w, c)`, which stays one.
record EachPicture(Step step) implements Step {
    private static final int STACK = 4;

    @Override
    public Work applyTo(Work work) throws StepException {
        NDArray stack = work.array();
        if (stack.ndim() != STACK || stack.length(0) == 0) {
            return step.applyTo(work);
        }
        List<NDArray> results = new ArrayList<>();
        Work last = work;
        for (long i = 0; i < stack.length(0); i++) {
            last = step.applyTo(work.with(stack.get(Index.at(i))));
            results.add(new Picture(last.array(), last.channels()).perPixel());
        }
        return last.with(Joining.stack(results, 0));
    }

    @Override
    public boolean isPerPixel() {
        return step.isPerPixel();
    }
}
