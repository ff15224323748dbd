/// Python literals as text: the grammar of .npy headers and of `dtype.descr`.
///
/// [PythonLiteral#parse] reads what Python's `ast.literal_eval` reads, `toString()` writes what Python's `repr` writes.
@NullMarked
package ndraster.literal;

import org.jspecify.annotations.NullMarked;
