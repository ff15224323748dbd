/// Numbers and times as NumPy writes them: digits, columns and dates, without knowing of arrays.
@NullMarked
package ndraster.text;

import org.jspecify.annotations.NullMarked;
