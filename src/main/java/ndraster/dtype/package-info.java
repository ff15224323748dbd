/// What one element of an array is: NumPy's `dtype`.
///
/// A [DType][ndraster.dtype.DType] is an immutable value of one of seven shapes: a number
/// ([Numeric][ndraster.dtype.Numeric]), fixed-length bytes or text ([Bytes][ndraster.dtype.Bytes],
/// [Text][ndraster.dtype.Text]), a moment or a span of time ([Time][ndraster.dtype.Time]), bytes without a meaning
/// ([Raw][ndraster.dtype.Raw]), a small fixed array ([SubArray][ndraster.dtype.SubArray]) or named fields
/// ([Struct][ndraster.dtype.Struct]). The type is sealed: a `switch` over it is complete.
///
/// ## Name one
/// The numbers are constants; everything else is made from the text that NumPy uses for it.
/// {@snippet file="ndraster/dtype/DTypeExamplesTest.java" region="names"}
///
/// ## Describe a pixel
/// A struct is a list of fields. They follow each other ([packed][ndraster.dtype.Struct#packed]), lie where a C
/// compiler puts them ([aligned][ndraster.dtype.Struct#aligned]), or lie where you say
/// ([of][ndraster.dtype.Struct#of(java.util.List,int)]): with gaps, out of order, one over the other.
/// {@snippet file="ndraster/dtype/DTypeExamplesTest.java" region="pixel"}
///
/// ## Exchange one
/// Three grammars carry a type to other programs and back. All three are NumPy's:
///
/// - type strings, `<f4`: [typestr][ndraster.dtype.DType#typestr] and [of][ndraster.dtype.DType#of];
/// - descr, `[('x', '<f4'), ('y', '<f4')]`, of `__array_interface__` and .npy headers:
///   [descr][ndraster.dtype.DType#descr] and [ofDescr][ndraster.dtype.DType#ofDescr];
/// - PEP 3118 formats, `T{f:x:f:y:}`, of Python's buffers: [toFormat][ndraster.dtype.DType#toFormat()] and
///   [ofFormat][ndraster.dtype.DType#ofFormat(java.lang.String)].
///
/// `descr` and the format cannot say that fields overlap or are out of order; then they throw.
/// {@snippet file="ndraster/dtype/DTypeExamplesTest.java" region="exchange"}
///
/// ## Combine two
/// [Promotion][ndraster.dtype.Promotion] is the type of a result, [Casting][ndraster.dtype.Casting] what a conversion
/// may lose. Both follow NumPy 2 (NEP 50): a Java number does not widen an array of its own kind.
/// {@snippet file="ndraster/dtype/DTypeExamplesTest.java" region="combine"}
///
/// ## What is refused
/// Python objects, C's long double and `StringDType` have no bytes that Java could mean; their texts are refused with a
/// [DTypeException][ndraster.dtype.DTypeException] that says what to convert to. Sizes are `int`s, as in NumPy,
/// and never wrap.
///
/// @see <a href="https://numpy.org/doc/stable/reference/arrays.dtypes.html">NumPy: Data type objects</a>
@NullMarked
package ndraster.dtype;

import org.jspecify.annotations.NullMarked;
