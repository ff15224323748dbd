/// Output files that appear whole or not at all.
@NullMarked
package ndraster.file;

import org.jspecify.annotations.NullMarked;
