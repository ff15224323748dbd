/// Loops over memory.
@NullMarked
package ndraster.kernel;

import org.jspecify.annotations.NullMarked;
