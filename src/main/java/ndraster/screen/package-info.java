/// What a picture on a screen is made of: which elements are where, and in which colours.
@NullMarked
package ndraster.screen;

import org.jspecify.annotations.NullMarked;
