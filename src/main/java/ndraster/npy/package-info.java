/// NumPy's files, read, written and mapped: .npy with one array, .npz with several, and raw elements. Every type but
/// Python objects, in either byte order and either memory order.
///
/// {@snippet class="ndraster.npy.NpyTutorialTest" region="file"}
///
/// What is saved is, byte for byte, what `np.save` would have saved. A file is replaced all at once: whoever
/// reads it meanwhile has the old one, and if anything goes wrong the old one stays. A view, transposed or
/// strided, is written without copying it whole; if its elements lie in Fortran order the file says so, and so
/// will the array that is loaded from it.
///
/// ## Without reading
///
/// A header tells what there is:
///
/// {@snippet class="ndraster.npy.NpyTutorialTest" region="header"}
///
/// A mapped array *is* its file: opening one of many gigabytes takes no time and no memory, and what one program writes
/// every other one that has it mapped sees at once, a Python with `np.load(file, mmap_mode="r+")` too.
///
/// {@snippet class="ndraster.npy.NpyTutorialTest" region="map"}
///
/// A map ends when the array and all its views have become unreachable, or with an arena of yours:
///
/// {@snippet class="ndraster.npy.NpyTutorialTest" region="arena"}
///
/// No map makes a file longer or shorter, and [Npy#create] never replaces one.
///
/// ## Growing
///
/// {@snippet class="ndraster.npy.NpyTutorialTest" region="append"}
///
/// ## Streams
///
/// Arrays can follow each other in a stream or a channel; no byte after the array is taken.
///
/// {@snippet class="ndraster.npy.NpyTutorialTest" region="stream"}
///
/// ## Archives
///
/// {@snippet class="ndraster.npy.NpzTutorialTest" region="archive"}
///
/// Arrays that are not all there at once go through an [NpzWriter]. What was stored, not compressed, can be mapped.
///
/// {@snippet class="ndraster.npy.NpzTutorialTest" region="writer"}
///
/// ## Raw elements
///
/// {@snippet class="ndraster.npy.NpzTutorialTest" region="raw"}
///
/// ## Files that are not what they claim
///
/// They give an [ndraster.ArrayFormatException] in NumPy's words, with the byte and the file: `EOF: reading array data,
/// expected 40 bytes got 37 (byte 165 of pixels.npy)`. A file is not believed: sizes that it only claims take no
/// memory, headers of more than 10,000 characters are not looked at unless an [NpyReader] is told to, checksums are
/// compared, and pickled objects are refused.
@NullMarked
package ndraster.npy;

import org.jspecify.annotations.NullMarked;
