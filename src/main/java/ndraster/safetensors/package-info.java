/// Safetensors files: arrays with names, in one block that can be mapped.
///
/// {@snippet class="ndraster.safetensors.SafeTensorsTutorialTest" region="file"}
///
/// A file is checked before anything of it is used: the tensors must fill it exactly, without holes and overlaps. What
/// is not so gives an [ndraster.ArrayFormatException] in the words of the format's own library.
@NullMarked
package ndraster.safetensors;

import org.jspecify.annotations.NullMarked;
