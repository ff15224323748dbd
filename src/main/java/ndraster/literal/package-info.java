/// Python literals as text.
@NullMarked
package ndraster.literal;

import org.jspecify.annotations.NullMarked;
