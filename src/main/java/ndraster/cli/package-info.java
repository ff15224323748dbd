/// The ndraster command.
@NullMarked
package ndraster.cli;

import org.jspecify.annotations.NullMarked;
