/// Arrays with NumPy's meaning, over memory that is shared.
@NullMarked
package ndraster;

import org.jspecify.annotations.NullMarked;
