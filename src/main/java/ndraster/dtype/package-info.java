/// What one element of an array is.
@NullMarked
package ndraster.dtype;

import org.jspecify.annotations.NullMarked;
