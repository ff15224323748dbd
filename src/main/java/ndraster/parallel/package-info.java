/// Work on large data on several cores: [ndraster.parallel.Cores].
@NullMarked
package ndraster.parallel;

import org.jspecify.annotations.NullMarked;
