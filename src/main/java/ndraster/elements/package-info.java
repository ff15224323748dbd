/// The elements of arrays on their way from and to channels, and nothing about how files describe them.
@NullMarked
package ndraster.elements;

import org.jspecify.annotations.NullMarked;
