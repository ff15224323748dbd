package ndraster.literal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A Python value written as text: what `ast.literal_eval` reads and `repr` writes.
///
/// Complex numbers, sets and triple-quoted texts are left out: no array header has them. Nesting, length and the
/// digits of a number are bounded, so a hostile text ends in a [LiteralException] and not in a full stack.
///
/// `toString()` is Python's `repr`.
///
/// @see <a href="https://docs.python.org/3/library/ast.html#ast.literal_eval">Python: ast.literal_eval</a>
public sealed interface PythonLiteral {
    /// The value that `text` writes; spaces and line ends around it are allowed.
    ///
    /// @throws LiteralException if it is anything but one literal
    static PythonLiteral parse(String text) {
        return new LiteralParser(text, false).parse();
    }

    /// As [#parse], but integers may end in `L` as Python 2 wrote them; such .npy headers exist.
    ///
    /// @throws LiteralException if it is anything but one literal
    static PythonLiteral parsePython2(String text) {
        return new LiteralParser(text, true).parse();
    }

    /// The text as Python's `repr` quotes it.
    static String repr(String text) {
        return LiteralText.quote(text);
    }

    /// `None`.
    record None() implements PythonLiteral {
        @Override
        public String toString() {
            return "None";
        }
    }

    /// `True` or `False`.
    record Bool(boolean value) implements PythonLiteral {
        @Override
        public String toString() {
            return value ? "True" : "False";
        }
    }

    /// An integer of any size.
    record Int(BigInteger value) implements PythonLiteral {
        /// The integer `value`.
        public static Int of(long value) {
            return new Int(BigInteger.valueOf(value));
        }

        /// The value, if a `long` can hold it.
        public Optional<Long> asLong() {
            return value.bitLength() < Long.SIZE ? Optional.of(value.longValue()) : Optional.empty();
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// A floating-point number.
    record Float(double value) implements PythonLiteral {
        @Override
        public String toString() {
            return LiteralText.real(value);
        }
    }

    /// A text. Unpaired surrogates are kept, as Python keeps them. The order is that of the characters; hash
    /// tables stay quick by it where many keys collide.
    record Str(String value) implements PythonLiteral, Comparable<Str> {
        @Override
        public int compareTo(Str other) {
            return value.compareTo(other.value);
        }

        @Override
        public String toString() {
            return LiteralText.quote(value);
        }
    }

    /// Bytes, held as lower-case hexadecimal digits so that equality is by value.
    record Bytes(String hex) implements PythonLiteral {
        /// The bytes themselves, in a new array.
        public byte[] toBytes() {
            return HexFormat.of().parseHex(hex);
        }

        @Override
        public String toString() {
            return LiteralText.quote(toBytes());
        }
    }

    /// `(a, b)`.
    record TupleOf(List<PythonLiteral> items) implements PythonLiteral {
        public TupleOf {
            items = List.copyOf(items);
        }

        /// A tuple of `items`.
        public static TupleOf of(PythonLiteral... items) {
            return new TupleOf(List.of(items));
        }

        /// A tuple of integers, for instance a shape.
        public static TupleOf ofInts(List<? extends Number> values) {
            List<PythonLiteral> items = new ArrayList<>();
            values.forEach(value -> items.add(Int.of(value.longValue())));
            return new TupleOf(items);
        }

        @Override
        public String toString() {
            return LiteralText.join(this);
        }
    }

    /// `[a, b]`.
    record ListOf(List<PythonLiteral> items) implements PythonLiteral {
        public ListOf {
            items = List.copyOf(items);
        }

        @Override
        public String toString() {
            return LiteralText.join(this);
        }
    }

    /// `{key: value}`, in the order it was written; a key written twice has its last value.
    record DictOf(Map<PythonLiteral, PythonLiteral> entries) implements PythonLiteral {
        public DictOf {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        /// The value under the text `key`, if there is one.
        public Optional<PythonLiteral> get(String key) {
            return Optional.ofNullable(entries.get(new Str(key)));
        }

        @Override
        public String toString() {
            return entries.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + entry.getValue())
                    .collect(Collectors.joining(", ", "{", "}"));
        }
    }
}
