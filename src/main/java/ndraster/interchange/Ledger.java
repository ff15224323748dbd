package ndraster.interchange;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import ndraster.ArrayInterface;
import ndraster.ArrayInterfaceExporter;
import ndraster.NDArray;

/// Who still holds what: counts the memory that went out and came in through it, so that a leak can be seen.
///
/// An entry is live until it is closed or nobody can reach it any more; of the latter one knows as soon as the garbage
/// collector does. A ledger knows only what went through it, and keeps none of it alive. Safe for several threads.
///
/// {@snippet file="ndraster/interchange/LedgerTest.java" region="ledger"}
public final class Ledger {
    private final Entries exports = new Entries();
    private final Entries imports = new Entries();

    /// With nothing in it.
    public Ledger() {}

    /// Lends the memory of `array`: the loan is what to give away. It counts until it is closed, or until all
    /// arrays that were made of it are gone.
    public Loan lend(NDArray array) {
        Loan loan = new Loan(array, exports);
        exports.add(loan);
        return loan;
    }

    /// The array that `exporter` offers, as `NDArray.asArray(exporter)` gives it. It counts until it and all its
    /// views are gone.
    ///
    /// @throws IllegalArgumentException if what it offers does not fit together or lies outside its memory
    public NDArray borrow(ArrayInterfaceExporter exporter) {
        ArrayInterfaceExporter debt = new Debt(exporter);
        NDArray array = NDArray.asArray(debt);
        imports.add(debt);
        return array;
    }

    /// How many loans are out.
    public int liveExports() {
        return exports.live();
    }

    /// How many borrowed arrays are in use.
    public int liveImports() {
        return imports.live();
    }

    /// Memory that is lent until it is closed.
    public static final class Loan implements ArrayInterfaceExporter, AutoCloseable {
        private final NDArray array;
        private final Entries entries;
        private volatile boolean isClosed;

        private Loan(NDArray array, Entries entries) {
            this.array = array;
            this.entries = entries;
        }

        /// The interface of the array that is lent.
        ///
        /// @throws IllegalStateException if the loan is closed
        @Override
        public ArrayInterface arrayInterface() {
            if (isClosed) {
                throw new IllegalStateException("this loan is closed: ask whoever lent the array for another one");
            }
            return array.arrayInterface();
        }

        /// Ends the loan: it does not count any more, and makes no more arrays. Those that it made stay what
        /// they are; memory that shall end with its loan belongs into an `Arena`.
        @Override
        public void close() {
            isClosed = true;
            entries.remove(this);
        }
    }

    /// Stands between an array and whoever lent it, so that it is reachable for as long as the array is.
    private record Debt(ArrayInterfaceExporter lender) implements ArrayInterfaceExporter {
        @Override
        public ArrayInterface arrayInterface() {
            return lender.arrayInterface();
        }
    }

    private static final class Entries {
        private final ReferenceQueue<Object> gone = new ReferenceQueue<>();
        private final Set<PhantomReference<Object>> live = ConcurrentHashMap.newKeySet();

        void add(Object entry) {
            live.add(new PhantomReference<>(entry, gone));
        }

        void remove(Object entry) {
            live.removeIf(reference -> reference.refersTo(entry));
        }

        int live() {
            for (Reference<? extends Object> reference = gone.poll(); reference != null; reference = gone.poll()) {
                live.remove(reference);
            }
            return live.size();
        }
    }
}
