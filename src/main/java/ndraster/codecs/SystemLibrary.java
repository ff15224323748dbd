package ndraster.codecs;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/// A library of the system that is loaded, for as long as this program runs.
record SystemLibrary(SymbolLookup symbols) {
    /// Where package managers of macOS put libraries, which its loader does not look at by itself.
    private static final List<String> FOLDERS = List.of("", "/opt/homebrew/lib/", "/usr/local/lib/", "/opt/local/lib/");

    /// The first of `names` that the system's loader finds.
    ///
    /// @throws IllegalCallerException if Java was told to let nobody call native code
    static Optional<SystemLibrary> find(List<String> names) {
        return names.stream()
                .flatMap(name -> name.endsWith(".dylib")
                        ? FOLDERS.stream().map(folder -> folder + name)
                        : List.of(name).stream())
                .map(SystemLibrary::load)
                .flatMap(Optional::stream)
                .findFirst();
    }

    @SuppressWarnings("restricted") // calling the library is what this package is for
    private static Optional<SystemLibrary> load(String name) {
        try {
            return Optional.of(new SystemLibrary(SymbolLookup.libraryLookup(name, Arena.global())));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // there is none of that name
        }
    }

    /// @throws NoSuchElementException if the library is of a version without it
    NativeFunction function(String name, MemoryLayout result, MemoryLayout... parameters) {
        return link(name, FunctionDescriptor.of(result, parameters));
    }

    /// A function without a result.
    NativeFunction procedure(String name, MemoryLayout... parameters) {
        return link(name, FunctionDescriptor.ofVoid(parameters));
    }

    private NativeFunction link(String name, FunctionDescriptor signature) {
        return symbols.find(name)
                .map(address -> new NativeFunction(name, address, signature))
                .orElseThrow(() -> new NoSuchElementException(name));
    }
}
