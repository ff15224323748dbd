/// Opening and saving image files.
@NullMarked
package ndraster.io;

import org.jspecify.annotations.NullMarked;
