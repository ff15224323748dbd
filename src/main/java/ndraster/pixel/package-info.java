/// What the numbers in pixels mean: which is white, how sRGB turns light into samples, what AWT's types are called.
@NullMarked
package ndraster.pixel;

import org.jspecify.annotations.NullMarked;
