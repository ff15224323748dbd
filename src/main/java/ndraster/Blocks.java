package ndraster;

import java.util.Iterator;
import java.util.NoSuchElementException;
import ndraster.layout.Layout;

/// An array in parts of a convenient size: the way to run a loop of one's own over every element.
///
/// A loop that reads single elements pays for finding each of them, and pays more in a program that has
/// arrays of many kinds. A loop over a plain Java array does not:
///
/// {@snippet file="ndraster/docs/ElementLoopsTest.java" region="blocks"}
///
/// The parts together are the array, in C order; each is a view.
///
/// @see <a href="https://numpy.org/doc/stable/reference/arrays.nditer.html">NumPy: nditer with `external_loop`</a>
public final class Blocks implements Iterable<NDArray> {
    private final NDArray array;
    private final int cut;
    private final long step;

    private Blocks(NDArray array, int cut, long step) {
        this.array = array;
        this.cut = cut;
        this.step = step;
    }

    /// Views of at most `size` elements. As many whole last axes as fit, and as much as fits of the axis
    /// before them; axes further in front are gone.
    ///
    /// @throws IllegalArgumentException if `size` is not positive
    public static Blocks of(NDArray array, int size) {
        if (size <= 0) {
            throw new IllegalArgumentException("a block needs at least one element: size " + size);
        }
        int cut = array.ndim() - 1;
        long inner = 1;
        while (cut > 0 && Math.multiplyExact(inner, Math.max(1, array.length(cut))) <= size) {
            inner *= Math.max(1, array.length(cut));
            cut--;
        }
        return new Blocks(array, cut, size / inner);
    }

    @Override
    public Iterator<NDArray> iterator() {
        return new Views();
    }

    /// Counts up the axes before the one that is cut, as Java's nested loops would.
    private final class Views implements Iterator<NDArray> {
        private final long[] index = new long[Math.max(1, cut + 1)];
        private boolean isOver = array.size() == 0;

        @Override
        public boolean hasNext() {
            return !isOver;
        }

        @Override
        public NDArray next() {
            if (isOver) {
                throw new NoSuchElementException("all blocks of the array have been given");
            }
            NDArray block = block();
            advance();
            return block;
        }

        private NDArray block() {
            Layout layout = array.layout();
            for (int axis = 0; axis < cut; axis++) {
                layout = layout.select(0, index[axis]);
            }
            if (cut >= 0) {
                long length = Math.min(step, array.length(cut) - index[cut]);
                layout = layout.slice(0, index[cut], 1, length);
            }
            return array.withLayout(layout);
        }

        private void advance() {
            for (int axis = cut; axis >= 0; axis--) {
                index[axis] += axis == cut ? step : 1;
                if (index[axis] < array.length(axis)) {
                    return;
                }
                index[axis] = 0;
            }
            isOver = true;
        }
    }
}
