/// The way to the memory behind an array, for the other packages of this module. It is not exported, and no public
/// method of an exported class leads to it, so that programs can not write to what is read-only.
@NullMarked
package ndraster.access;

import org.jspecify.annotations.NullMarked;
