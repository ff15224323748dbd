/// DLPack: arrays in the structs that native libraries exchange tensors with.
///
/// [Dlpack] exports arrays in native memory, and imports what others export; [DlpackStructs] are the structs. Only the
/// CPU's memory, and elements that are numbers. It calls native code, and only to call a tensor's deleter or to be
/// called as one: start Java with `--enable-native-access=ndraster`.
@NullMarked
package ndraster.dlpack;

import org.jspecify.annotations.NullMarked;
