/// NumPy's .npy and .npz files.
@NullMarked
package ndraster.npy;

import org.jspecify.annotations.NullMarked;
