/// Arrays with NumPy's meaning, over memory that is shared.
///
/// An [NDArray][ndraster.NDArray] is three things: the type of its elements ([DType][ndraster.dtype.DType]),
/// where they are (shape, strides, offset), and the memory. Views (slices, transposes, fields, other types
/// for the same bytes) differ in the first two and share the third, so that a write through one is seen by
/// all.
///
/// **Names say who owns what.** `as…` shares memory and refuses where it can not; `to…` copies. Plain verbs
/// give a new array, `…InPlace` change the one they are called on.
///
/// ## Make one
/// {@snippet file="ndraster/docs/ForNumPyUsersTest.java" region="make"}
///
/// Arrays over a Java array, an NIO buffer, a memory segment, an image or any object that implements
/// [ArrayInterfaceExporter][ndraster.ArrayInterfaceExporter] are that object's memory;
/// [base][ndraster.NDArray#base] says whose. [Grids][ndraster.Grids] makes coordinates and unit matrices,
/// [Sampling][ndraster.Sampling] random numbers, from NumPy's own generator ([Pcg64][ndraster.Pcg64]) if you
/// like.
///
/// ## Look at parts of it
/// {@snippet file="ndraster/docs/ForNumPyUsersTest.java" region="index"}
///
/// Numbers, slices, `...`, new axes and fields give views; masks and lists of positions copy. What else
/// arranges axes is in [Shaping][ndraster.Shaping], [Joining][ndraster.Joining], [Padding][ndraster.Padding]
/// and [Structured][ndraster.Structured], what picks elements in [Picking][ndraster.Picking] and
/// [Choice][ndraster.Choice].
///
/// ## Compute
/// {@snippet file="ndraster/docs/ForNumPyUsersTest.java" region="compute"}
///
/// Types of results follow NEP 50, integers wrap around. Every element-wise function is a
/// [BinaryUfunc][ndraster.BinaryUfunc] or a [UnaryUfunc][ndraster.UnaryUfunc]; the usual ones are methods of
/// the array too. [Expression][ndraster.Expression] computes a chain in one pass, without arrays in between.
/// [Reduction][ndraster.Reduction] sums and counts, [Statistics][ndraster.Statistics] and
/// [Sets][ndraster.Sets] do the rest.
///
/// ## Loop over it yourself
/// {@snippet file="ndraster/docs/ElementLoopsTest.java" region="rows"}
///
/// Copying a row or a block ([Blocks][ndraster.Blocks]) out and back costs a nanosecond or a few for each
/// element, whatever else the program does with arrays. Single elements are there too, without boxes:
/// {@snippet file="ndraster/docs/ElementLoopsTest.java" region="elements"}
///
/// ## Compare
/// [equal][ndraster.NDArray#equal(ndraster.NDArray)] compares element by element and gives an array.
/// [Equality][ndraster.Equality] compares arrays as wholes; `equals` is identity, since arrays change.
/// [Sharing][ndraster.Sharing] says whether two look at the same bytes.
///
/// ## Size
/// Shapes, strides, offsets and indices are `long`s. An array may have more than 2³¹ elements, in native or
/// mapped memory; what allocates one uses native memory by itself where Java's arrays end. Sizes that do not
/// fit in 63 bits are refused.
///
/// ## Threads
/// Any number of threads may read an array at once. Threads may write to it at once if no byte is written by
/// one and read or written by another: rows, channels and fields of one image qualify, although their bytes
/// lie between each other. Anything more needs the caller's own order, as for a Java array; views see each
/// other's writes under the rules of the Java memory model.
///
/// Operations on large arrays share the work out among the threads of
/// [java.util.concurrent.ForkJoinPool#commonPool]. The system property `ndraster.threads` is the switch:
/// `-Dndraster.threads=1` keeps everything in the calling thread, another number is the most parts that an
/// operation is cut into. Results are the same, to the bit. So what has an order of its own stays in one thread:
/// sums of floating point down the columns of an image whose few channels remain, running totals, elements picked by
/// positions or a mask (but bytes of a Java array that all get one number). The memory of a confined arena stays in
/// its thread, too.
///
/// ## What is refused
/// Errors have NumPy's words first, then what was found and what to do. Writing to a read-only array is a
/// [ReadOnlyArrayException][ndraster.ReadOnlyArrayException], a conversion that the rules forbid a
/// [CastException][ndraster.CastException], shapes that do not fit a
/// [ShapeException][ndraster.ShapeException], an index outside an `IndexOutOfBoundsException`, memory whose
/// arena is closed an `IllegalStateException`. Nothing is written by an operation that is refused.
///
/// @see <a href="https://numpy.org/doc/stable/user/absolute_beginners.html">NumPy: the absolute basics</a>
@NullMarked
package ndraster;

import org.jspecify.annotations.NullMarked;
