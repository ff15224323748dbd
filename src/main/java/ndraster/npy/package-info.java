/// NumPy's .npy files.
@NullMarked
package ndraster.npy;

import org.jspecify.annotations.NullMarked;
