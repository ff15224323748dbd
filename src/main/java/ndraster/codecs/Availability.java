package ndraster.codecs;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import ndraster.codecs.CodecException.Problem;

/// A library, or why it can not be called.
///
/// @param missing what is to be done to have it
record Availability<T>(Optional<T> library, String missing) {
    /// Looks for it under each of `names`.
    ///
    /// @param what its name, and that of its package
    /// @param bind finds its functions
    static <T> Availability<T> of(String what, List<String> names, Function<SystemLibrary, T> bind) {
        try {
            return new Availability<>(SystemLibrary.find(names).map(bind), "to read it, install " + what);
        } catch (NoSuchElementException e) {
            return missing("to read it, install a newer " + what + ": that of this system has no " + e.getMessage());
        } catch (IllegalCallerException _) {
            return missing("to read it, allow Java to call libraries: --enable-native-access=ndraster,"
                    + " or ALL-UNNAMED for the class path");
        } catch (LinkageError | UnsupportedOperationException e) {
            return missing("Java can not call libraries on this system: " + e);
        }
    }

    private static <T> Availability<T> missing(String reason) {
        return new Availability<>(Optional.empty(), reason);
    }

    T get() throws CodecException {
        return library.orElseThrow(() -> new CodecException(Problem.MISSING, missing));
    }
}
