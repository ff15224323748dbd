/// Files that are opened or written with errors that a person can act on, and outputs that appear whole or not
/// at all.
@NullMarked
package ndraster.file;

import org.jspecify.annotations.NullMarked;
