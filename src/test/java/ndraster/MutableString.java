package ndraster;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/// A string that can be changed, with memory of its own. The one method of the interface is all that it knows of
/// ndraster.
// @start region="mutable-string"
final class MutableString implements ArrayInterfaceExporter {
    private final byte[] characters;

    MutableString(String text) {
        characters = text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public ArrayInterface arrayInterface() {
        return ArrayInterface.of(MemorySegment.ofArray(characters), "|u1", characters.length);
    }

    @Override
    public String toString() {
        return new String(characters, StandardCharsets.ISO_8859_1);
    }
}
// @end
