/// NumPy's .npy files, read and written: one array each, of every type but Python objects, in either byte order
/// and either memory order.
///
/// {@snippet class="ndraster.npy.NpyTutorialTest" region="file"}
///
/// What is saved is, byte for byte, what `np.save` would have saved. A file is replaced all at once: whoever
/// reads it meanwhile has the old one, and if anything goes wrong the old one stays. A view, transposed or
/// strided, is written without copying it whole; if its elements lie in Fortran order the file says so, and so
/// will the array that is loaded from it.
///
/// Arrays can also follow each other in a stream or a channel; no byte after the array is taken.
///
/// {@snippet class="ndraster.npy.NpyTutorialTest" region="stream"}
///
/// A file that is not what it claims to be gives an [ndraster.ArrayFormatException] in NumPy's words, with the
/// byte and the file: `EOF: reading array data, expected 40 bytes got 37 (byte 165 of pixels.npy)`. A file is
/// not believed: sizes that it only claims take no memory, headers of more than 10,000 characters are not
/// looked at, and pickled objects are refused.
@NullMarked
package ndraster.npy;

import org.jspecify.annotations.NullMarked;
