/// Zip archives as NumPy writes them, with nothing between the members and the arrays they become: members are read
/// where they lie, with every claim checked against the bytes that there are.
///
/// The JDK's own reader does not say where a stored member lies, which mapping needs, and gives only one of several
/// members of the same name; its writer can not write the form that NumPy writes.
@NullMarked
package ndraster.zip;

import org.jspecify.annotations.NullMarked;
