/// Shape, strides and offset as pure integer algebra.
@NullMarked
package ndraster.layout;

import org.jspecify.annotations.NullMarked;
