package ndraster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Whether `Σ factor[k]·x[k] = total` has a solution in whole numbers `0 ≤ x[k] ≤ limit[k]`.
///
/// The general problem is NP-hard. The terms of arrays are kind: a stride is mostly longer than all that lies
/// inside it, so that one or two values of its x are left to try. Whatever the greatest common divisor of the
/// rest rules out is not tried, and a rest without gaps needs no trying at all.
final class Diophantine {
    private record Term(long factor, long limit) {}

    private final long[] factors;
    private final long[] limits;
    /// What the terms from here on can add up to at most.
    private final long[] most;
    /// The greatest common divisor of the factors from here on.
    private final long[] divisors;
    /// Whether the terms from here on reach every multiple of their divisor up to the most.
    private final boolean[] hasNoGaps;

    private final long maxWork;
    private long work;

    private Diophantine(List<Term> terms, long maxWork) {
        int n = terms.size();
        this.factors = terms.stream().mapToLong(Term::factor).toArray();
        this.limits = terms.stream().mapToLong(Term::limit).toArray();
        this.most = new long[n + 1];
        this.divisors = new long[n + 1];
        this.hasNoGaps = new boolean[n + 1];
        this.maxWork = maxWork;
        hasNoGaps[n] = true;
        for (int k = n - 1; k >= 0; k--) {
            most[k] = Math.addExact(most[k + 1], Math.multiplyExact(factors[k], limits[k]));
            divisors[k] = divisor(divisors[k + 1], factors[k]);
            hasNoGaps[k] = divisors[k + 1] == 0
                    || (hasNoGaps[k + 1] && divisors[k] == divisors[k + 1] && factors[k] - divisors[k] <= most[k + 1]);
        }
    }

    /// @param maxWork how many values may be tried
    /// @throws ArithmeticException if more would have to be
    static boolean isSolvable(long[] factors, long[] limits, long total, long maxWork) {
        return new Diophantine(terms(factors, limits), maxWork).isSolvable(0, total);
    }

    /// Equal factors as one, the largest first; without those that can add nothing.
    private static List<Term> terms(long[] factors, long[] limits) {
        List<Term> terms = new ArrayList<>();
        for (int k = 0; k < factors.length; k++) {
            if (factors[k] != 0 && limits[k] > 0) {
                terms.add(new Term(factors[k], limits[k]));
            }
        }
        terms.sort(Comparator.comparingLong(Term::factor).reversed());
        List<Term> merged = new ArrayList<>();
        for (Term term : terms) {
            if (!merged.isEmpty() && merged.getLast().factor == term.factor) {
                merged.add(new Term(term.factor, Math.addExact(merged.removeLast().limit, term.limit)));
            } else {
                merged.add(term);
            }
        }
        return merged;
    }

    private boolean isSolvable(int k, long total) {
        if (total < 0 || total > most[k]) {
            return false;
        }
        if (total == 0) {
            return true;
        }
        if (total % divisors[k] != 0) {
            return false;
        }
        return hasNoGaps[k] || isTried(k, total);
    }

    private boolean isTried(int k, long total) {
        long least = Math.max(0, Math.ceilDiv(total - most[k + 1], factors[k]));
        long last = Math.min(limits[k], total / factors[k]);
        for (long x = last; x >= least; x--) {
            if (++work > maxWork) {
                throw new ArithmeticException("Exceeded max_work: whether the arrays share memory is not settled after "
                        + maxWork + " trials. mayShareMemory compares their bounds only");
            }
            if (isSolvable(k + 1, total - x * factors[k])) {
                return true;
            }
        }
        return false;
    }

    private static long divisor(long a, long b) {
        return b == 0 ? a : divisor(b, a % b);
    }
}
