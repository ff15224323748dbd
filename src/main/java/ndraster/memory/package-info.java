/// The memory behind an array.
@NullMarked
package ndraster.memory;

import org.jspecify.annotations.NullMarked;
