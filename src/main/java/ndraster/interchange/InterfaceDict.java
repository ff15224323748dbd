package ndraster.interchange;

import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import ndraster.ArrayInterface;
import ndraster.literal.Json;
import ndraster.literal.LiteralException;
import ndraster.literal.PythonLiteral;
import ndraster.literal.PythonLiteral.DictOf;
import ndraster.literal.PythonLiteral.Str;

/// `__array_interface__` as the dictionary that NumPy has: as a `Map`, as JSON and as Python text, in both directions.
///
/// Reading accepts what NumPy accepts, in NumPy's way: unknown keys and the version are not looked at, `descr` counts
/// only under a `typestr` of kind `V`, and `offset` only if `data` is a buffer. A pointer must lie in memory that the
/// caller vouches for: with it come the bounds and the lifetime that an address alone does not have. `data` that is a
/// buffer (a `byte[]`, `ByteBuffer`, `MemorySegment`, [BufferView] or Python's `b'…'`) is its own memory; without
/// `data` the caller's memory is the buffer.
///
/// What has been read is a value; `NDArray.asArray(value, owner)` checks it against its memory and makes the array.
///
/// @see <a href="https://numpy.org/doc/stable/reference/arrays.interface.html">NumPy: The array interface protocol</a>
public final class InterfaceDict {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");

    private InterfaceDict() {}

    // ------------------------------------------------------------------ written

    /// NumPy's dictionary: `shape` and `strides` as lists of `Long`, `descr` as lists of lists. `data` is a list of
    /// address and read-only flag for native memory; memory on the Java heap stands there itself, as a
    /// `MemorySegment`, with its `offset`. `strides` are left out where they are those of C order.
    public static Map<String, Object> toMap(ArrayInterface given) {
        return InterfaceWriter.map(given);
    }

    /// The dictionary as JSON on one line; tuples become arrays.
    ///
    /// @throws IllegalArgumentException if a pointer is asked of memory on the Java heap, which has none
    public static String toJson(ArrayInterface given, Addressing addressing) {
        return Json.toText(InterfaceWriter.dict(given, addressing));
    }

    /// The dictionary as a Python literal: `{'shape': (3,), 'typestr': '|u1', …}`.
    ///
    /// @throws IllegalArgumentException if a pointer is asked of memory on the Java heap, which has none
    public static String toPython(ArrayInterface given, Addressing addressing) {
        return InterfaceWriter.dict(given, addressing).toString();
    }

    /// A Python class whose instances `np.asarray` takes: `np.asarray(Name())` with a pointer, and with an offset
    /// `np.asarray(Name(buffer))`.
    ///
    /// @throws IllegalArgumentException if `name` is no Python name, or a pointer is asked of memory on the Java
    /// heap
    public static String toPythonClass(ArrayInterface given, Addressing addressing, String name) {
        if (!IDENTIFIER.matcher(name).matches()) {
            throw new IllegalArgumentException("a Python class needs a name of letters, digits and underscores; found "
                    + PythonLiteral.repr(name));
        }
        DictOf dict = InterfaceWriter.dict(given, addressing);
        return addressing == Addressing.POINTER
                ? "class " + name + ":\n    __array_interface__ = " + dict + "\n"
                : "class " + name + ":\n    def __init__(self, buffer):\n        self.__array_interface__ = dict("
                        + dict + ", data=buffer)\n";
    }

    // ------------------------------------------------------------------ read

    /// The interface that a dictionary describes, whose `data` is a buffer.
    ///
    /// @throws IllegalArgumentException if NumPy would refuse it, if it has a `mask`, or if its data is no buffer
    public static ArrayInterface ofMap(Map<String, ?> dict) {
        return MapReader.read(dict, Optional.empty());
    }

    /// The interface that a dictionary describes; a pointer in it must lie in `memory`, and without `data` it
    /// is `memory` that is described. Numbers may be of any integer type; lists stand for Python's tuples,
    /// `long[]` and `int[]` too.
    ///
    /// @throws IllegalArgumentException if NumPy would refuse it, if it has a `mask`, or if its pointer lies
    /// outside
    public static ArrayInterface ofMap(Map<String, ?> dict, MemorySegment memory) {
        return MapReader.read(dict, Optional.of(memory));
    }

    /// As [#ofMap(Map, MemorySegment)], of JSON.
    ///
    /// @throws IllegalArgumentException as there, and if the text is not JSON
    public static ArrayInterface ofJson(String json, MemorySegment memory) {
        return InterfaceReader.ofLists(dict(parsed(json, true)), Optional.of(memory))
                .read();
    }

    /// As [#ofMap(Map, MemorySegment)], of a Python literal, in which a list is no tuple.
    ///
    /// @throws IllegalArgumentException as there, and if the text is no Python literal
    public static ArrayInterface ofPython(String literal, MemorySegment memory) {
        return InterfaceReader.ofTuples(dict(parsed(literal, false)), Optional.of(memory))
                .read();
    }

    private static PythonLiteral parsed(String text, boolean isJson) {
        try {
            return isJson ? Json.parse(text) : PythonLiteral.parse(text);
        } catch (LiteralException e) {
            throw new IllegalArgumentException(
                    "the array interface is not " + (isJson ? "JSON: " : "a Python literal: ") + e.getMessage(), e);
        }
    }

    private static DictOf dict(PythonLiteral literal) {
        if (literal instanceof DictOf dict && dict.entries().keySet().stream().allMatch(Str.class::isInstance)) {
            return dict;
        }
        throw new IllegalArgumentException(
                "Invalid __array_interface__ value, must be a dict with texts as keys; found " + literal);
    }
}
