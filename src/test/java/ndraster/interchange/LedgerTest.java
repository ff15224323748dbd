package ndraster.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import ndraster.NDArray;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final int MOST_COLLECTIONS = 100;

    @Test
    void a_loan_counts_until_it_is_closed() {
        // @start region="ledger"
        Ledger ledger = new Ledger();
        NDArray array = NDArray.arange(6);

        try (Ledger.Loan loan = ledger.lend(array)) {
            NDArray.asArray(loan).fill(7);
            assertThat(ledger.liveExports()).isEqualTo(1);
        }
        assertThat(ledger.liveExports()).isZero();
        // @end
        assertThat(array.toLongs()).containsOnly(7);
    }

    @Test
    void a_closed_loan_lends_nothing_more_and_may_be_closed_again() {
        Ledger ledger = new Ledger();
        Ledger.Loan other = ledger.lend(NDArray.arange(2));
        Ledger.Loan loan = ledger.lend(NDArray.arange(2));
        loan.close();
        loan.close();

        assertThatThrownBy(() -> NDArray.asArray(loan)).isInstanceOf(IllegalStateException.class);
        assertThat(ledger.liveExports()).isEqualTo(1);
        assertThat(NDArray.asArray(other).toLongs()).containsExactly(0, 1);
    }

    @Test
    void a_borrowed_array_counts_until_its_last_view_is_gone() {
        Ledger ledger = new Ledger();
        NDArray lender = NDArray.arange(6);
        List<NDArray> views = new ArrayList<>();
        views.add(ledger.borrow(lender).get("1:3").reshape(2, 1));

        System.gc();
        assertThat(ledger.liveImports()).isEqualTo(1);
        views.getFirst().fill(9);
        assertThat(lender.toLongs()).containsExactly(0, 9, 9, 3, 4, 5);

        views.clear();
        assertThat(afterCollection(ledger::liveImports)).isZero();
    }

    @Test
    void an_empty_array_that_begins_behind_its_memory_is_borrowed() {
        NDArray empty =
                NDArray.zeros(DType.ofSpec("[('a', 'u1'), ('b', '<u2')]"), 0, 2).field("b");
        assertThat(new Ledger().borrow(empty).shape()).containsExactly(0, 2);
    }

    @Test
    void a_loan_that_was_never_closed_counts_until_the_arrays_made_of_it_are_gone() {
        Ledger ledger = new Ledger();
        List<NDArray> arrays = new ArrayList<>();
        arrays.add(NDArray.asArray(ledger.lend(NDArray.arange(6))));

        System.gc();
        assertThat(ledger.liveExports()).isEqualTo(1);
        assertThat(arrays.getFirst().length()).isEqualTo(6);
        arrays.clear();
        assertThat(afterCollection(ledger::liveExports)).isZero();
    }

    @Test
    void what_can_not_be_borrowed_does_not_count() {
        Ledger ledger = new Ledger();
        assertThatThrownBy(() -> ledger.borrow(() -> {
                    throw new IllegalStateException("sold");
                }))
                .hasMessage("sold");
        assertThat(ledger.liveImports()).isZero();
    }

    /// The collector takes references at a time of its own choosing.
    private static int afterCollection(IntSupplier count) {
        for (int i = 0; i < MOST_COLLECTIONS && count.getAsInt() > 0; i++) {
            System.gc();
            Thread.onSpinWait();
        }
        return count.getAsInt();
    }
}
