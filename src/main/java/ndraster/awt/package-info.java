/// AWT images and rasters as arrays.
@NullMarked
package ndraster.awt;

import org.jspecify.annotations.NullMarked;
