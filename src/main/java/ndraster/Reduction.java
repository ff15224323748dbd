package ndraster;

import java.util.Optional;
import ndraster.dtype.DType;
import ndraster.kernel.ReduceOp;

/// NumPy's reductions: many elements become one, over all axes or some.
///
/// The methods of [NDArray] have the plain forms; a `Reduction` says more. It is an immutable value, which can be kept
/// and applied to any array. The result is always an array, one without axes where all are reduced.
///
/// ```
/// image.mean(0, 1)                                             // the mean of each channel
/// Reduction.SUM.over(-1).keepingDims().apply(image)            // one channel, the sum of all
/// Reduction.SUM.in(DType.FLOAT32).apply(a)                     // np.sum(a, dtype=np.float32)
/// Reduction.STD.over(0).ddof(1).apply(samples)                 // of a sample
/// ```
///
/// Integers are added and multiplied in 64 bits and wrap around there; floating point stays in its type and is added
/// pairwise, in NumPy's order, so that contiguous arrays give the same bits. NaN spreads to every result that it takes
/// part in. Nothing to reduce gives 0, 1, false, true or NaN, but neither a minimum nor a maximum.
///
/// @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.ufunc.reduce.html">numpy.ufunc.reduce</a>
/// @see <a href="https://numpy.org/doc/stable/reference/routines.statistics.html">NumPy: Statistics</a>
public final class Reduction {
    /// The sum; of truth values, how many are true.
    public static final Reduction SUM = new Reduction(Kind.SUM);

    /// The product.
    public static final Reduction PROD = new Reduction(Kind.PROD);

    /// The arithmetic mean, in float64 for integers.
    public static final Reduction MEAN = new Reduction(Kind.MEAN);

    /// The variance: the mean of the squared distances from the mean; see [#ddof].
    public static final Reduction VAR = new Reduction(Kind.VAR);

    /// The standard deviation: the square root of [#VAR].
    public static final Reduction STD = new Reduction(Kind.STD);

    /// The smallest, or NaN where there is one.
    public static final Reduction MIN = new Reduction(Kind.MIN);

    /// The largest, or NaN where there is one.
    public static final Reduction MAX = new Reduction(Kind.MAX);

    /// Where the first smallest (or the first NaN) is along one axis, or in C order along all, as int64.
    public static final Reduction ARGMIN = new Reduction(Kind.ARGMIN);

    /// Where the first largest (or the first NaN) is along one axis, or in C order along all, as int64.
    public static final Reduction ARGMAX = new Reduction(Kind.ARGMAX);

    /// Whether any element is not zero. NaN is not zero.
    public static final Reduction ANY = new Reduction(Kind.ANY);

    /// Whether no element is zero.
    public static final Reduction ALL = new Reduction(Kind.ALL);

    /// How many elements are not zero, as int64; of any type.
    public static final Reduction COUNT_NONZERO = new Reduction(Kind.COUNT_NONZERO);

    enum Kind {
        SUM("add", ReduceOp.SUM),
        PROD("multiply", ReduceOp.PRODUCT),
        MEAN("add", ReduceOp.SUM),
        VAR("add", ReduceOp.SUM),
        STD("add", ReduceOp.SUM),
        MIN("minimum", ReduceOp.MINIMUM),
        MAX("maximum", ReduceOp.MAXIMUM),
        ARGMIN("argmin", ReduceOp.ARGMIN),
        ARGMAX("argmax", ReduceOp.ARGMAX),
        ANY("logical_or", ReduceOp.ANY),
        ALL("logical_and", ReduceOp.ALL),
        COUNT_NONZERO("count_nonzero", ReduceOp.COUNT);

        final String numpyName;
        final ReduceOp op;

        Kind(String numpyName, ReduceOp op) {
            this.numpyName = numpyName;
            this.op = op;
        }

        boolean takesType() {
            return this == SUM || this == PROD || isMoment();
        }

        boolean isMoment() {
            return this == MEAN || this == VAR || this == STD;
        }

        boolean isPosition() {
            return this == ARGMIN || this == ARGMAX;
        }
    }

    private final Kind kind;
    private final int[] axes;
    private final boolean keepsDims;
    private final Optional<DType> type;
    private final double ddof;

    private Reduction(Kind kind) {
        this(kind, new int[0], false, Optional.empty(), 0);
    }

    private Reduction(Kind kind, int[] axes, boolean keepsDims, Optional<DType> type, double ddof) {
        this.kind = kind;
        this.axes = axes;
        this.keepsDims = keepsDims;
        this.type = type;
        this.ddof = ddof;
    }

    /// The same over some axes only; negative ones count from the last. No axes at all means every axis, the
    /// default.
    public Reduction over(int... someAxes) {
        return new Reduction(kind, someAxes.clone(), keepsDims, type, ddof);
    }

    /// The same with reduced axes kept as axes of length 1, so that the result meets the array again:
    /// `keepdims=True`.
    public Reduction keepingDims() {
        return new Reduction(kind, axes, true, type, ddof);
    }

    /// The same computed in another type, which is also that of the result: `dtype=`. For sums, products, means,
    /// variances and standard deviations.
    ///
    /// @throws CastException for others
    public Reduction in(DType dtype) {
        if (!kind.takesType()) {
            throw new CastException(kind.name().toLowerCase(java.util.Locale.ROOT)
                    + "() got an unexpected keyword argument 'dtype': " + dtype
                    + " was asked for; convert the array or the result instead");
        }
        return new Reduction(kind, axes, keepsDims, Optional.of(dtype), ddof);
    }

    /// The same with the sum of squares divided by the number of elements less `lost`: 1 gives the variance of a
    /// sample. For variances and standard deviations.
    ///
    /// @throws IllegalArgumentException for others
    public Reduction ddof(double lost) {
        if (kind != Kind.VAR && kind != Kind.STD) {
            throw new IllegalArgumentException(kind.name().toLowerCase(java.util.Locale.ROOT)
                    + "() got an unexpected keyword argument 'ddof': only VAR and STD have degrees of freedom");
        }
        return new Reduction(kind, axes, keepsDims, type, lost);
    }

    /// The reduced array: a new one.
    ///
    /// @throws ShapeException if an axis is not there or named twice, or there is no smallest of no elements
    /// @throws CastException if NumPy has no such reduction of the array's type
    public NDArray apply(NDArray array) {
        return new Reducing(kind, type, ddof, array, axes, keepsDims).run();
    }
}
