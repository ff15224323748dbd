package ndraster.interchange;

import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ndraster.ArrayInterface;
import ndraster.ShapeException;
import ndraster.dtype.DType;
import ndraster.dtype.DTypeException;
import ndraster.dtype.Raw;
import ndraster.literal.PythonLiteral;
import ndraster.literal.PythonLiteral.Bool;
import ndraster.literal.PythonLiteral.Bytes;
import ndraster.literal.PythonLiteral.DictOf;
import ndraster.literal.PythonLiteral.Int;
import ndraster.literal.PythonLiteral.ListOf;
import ndraster.literal.PythonLiteral.None;
import ndraster.literal.PythonLiteral.Str;
import ndraster.literal.PythonLiteral.TupleOf;

/// Reads the dictionary as NumPy does.
final class InterfaceReader {
    private static final BigInteger ADDRESSES = BigInteger.ONE.shiftLeft(Long.SIZE);

    private final DictOf dict;
    private final Optional<MemorySegment> memory;
    private final boolean areListsTuples;

    private InterfaceReader(DictOf dict, Optional<MemorySegment> memory, boolean areListsTuples) {
        this.dict = dict;
        this.memory = memory;
        this.areListsTuples = areListsTuples;
    }

    /// Of a dictionary that tells lists from tuples.
    static InterfaceReader ofTuples(DictOf dict, Optional<MemorySegment> memory) {
        return new InterfaceReader(dict, memory, false);
    }

    /// Of a dictionary from where there are only lists.
    static InterfaceReader ofLists(DictOf dict, Optional<MemorySegment> memory) {
        return new InterfaceReader(dict, memory, true);
    }

    /// Where the bytes are, and the byte of the first element.
    private record Place(MemorySegment memory, long offset, boolean isReadOnly) {}

    ArrayInterface read() {
        given("mask").ifPresent(mask -> {
            throw new IllegalArgumentException("__array_interface__ mask: arrays with masked elements are not"
                    + " supported; read the mask as an array of its own, and leave the key out");
        });
        String typestr = typestr();
        List<Long> shape = integers(
                dict.get("shape").orElseThrow(() -> new IllegalArgumentException("Missing __array_interface__ shape")),
                "shape must be a tuple");
        Place place = place();
        return new ArrayInterface(
                shape,
                typestr,
                descr(typestr),
                new ArrayInterface.Data(place.memory, place.isReadOnly),
                given("strides").map(strides -> integers(strides, "strides must be a tuple")),
                place.offset,
                ArrayInterface.VERSION);
    }

    /// What stands under `key`, unless it is `None`.
    private Optional<PythonLiteral> given(String key) {
        return dict.get(key).filter(value -> !(value instanceof None));
    }

    private String typestr() {
        PythonLiteral typestr = dict.get("typestr")
                .orElseThrow(() -> new IllegalArgumentException("Missing __array_interface__ typestr"));
        return switch (typestr) {
            case Str(String text) -> text;
            case Bytes bytes -> new String(bytes.toBytes(), StandardCharsets.ISO_8859_1);
            default ->
                throw new IllegalArgumentException("__array_interface__ typestr must be a string; found "
                        + PythonType.of(typestr) + " " + typestr);
        };
    }

    /// NumPy makes a type of `descr` only for raw bytes, and reads gaps as fields with names of their own; so the
    /// names are written out.
    private Optional<String> descr(String typestr) {
        DType plain = DType.of(typestr);
        Optional<PythonLiteral> descr = given("descr").map(this::withTuples);
        if (!(plain instanceof Raw) || descr.isEmpty() || isDefault(descr.get(), plain)) {
            return Optional.empty();
        }
        DType full = DType.ofSpec(descr.get().toString());
        try {
            return Optional.of(full.descr());
        } catch (DTypeException e) {
            throw new DTypeException("__array_interface__ descr " + descr.get() + ": " + e.getMessage());
        }
    }

    private PythonLiteral withTuples(PythonLiteral descr) {
        return areListsTuples ? DescrTuples.of(descr) : descr;
    }

    private static boolean isDefault(PythonLiteral descr, DType plain) {
        return descr instanceof ListOf(List<PythonLiteral> items)
                && items.equals(List.of(TupleOf.of(new Str(""), new Str(plain.typestr()))));
    }

    private List<Long> integers(PythonLiteral value, String refusal) {
        List<Long> numbers = new ArrayList<>();
        items(value)
                .orElseThrow(
                        () -> new IllegalArgumentException(refusal + "; found " + PythonType.of(value) + " " + value))
                .forEach(item -> numbers.add(integer(item)));
        return numbers;
    }

    private Optional<List<PythonLiteral>> items(PythonLiteral value) {
        return switch (value) {
            case TupleOf tuple -> Optional.of(tuple.items());
            case ListOf list when areListsTuples -> Optional.of(list.items());
            default -> Optional.empty();
        };
    }

    private static long integer(PythonLiteral value) {
        if (value instanceof Int number) {
            return number.asLong()
                    .orElseThrow(() -> new ShapeException("Python int too large to convert to C long: " + value));
        }
        throw new IllegalArgumentException(
                value instanceof Bool
                        ? "an integer is required; found " + value
                        : "'" + PythonType.of(value) + "' object cannot be interpreted as an integer: " + value);
    }

    private Place place() {
        Optional<PythonLiteral> data = given("data");
        if (data.isEmpty()) {
            return inBuffer(memory.orElseThrow(() -> new IllegalArgumentException(
                    "a bytes-like object is required: the interface has no data. Pass the memory that it describes")));
        }
        if (data.get() instanceof Bytes bytes) {
            return inBuffer(MemorySegment.ofArray(bytes.toBytes()).asReadOnly());
        }
        List<PythonLiteral> pair = items(data.get())
                .orElseThrow(() -> new IllegalArgumentException(
                        "a bytes-like object is required, not '" + PythonType.of(data.get()) + "'"));
        if (pair.size() != 2) {
            throw new IllegalArgumentException("__array_interface__ data must be a 2-tuple with (data pointer integer,"
                    + " read-only flag); found " + data.get());
        }
        return atPointer(pair.getFirst(), PythonType.truth(pair.getLast()));
    }

    private Place inBuffer(MemorySegment buffer) {
        return new Place(buffer, dict.get("offset").map(InterfaceReader::offset).orElse(0L), buffer.isReadOnly());
    }

    private static long offset(PythonLiteral value) {
        return switch (value) {
            case Bool(boolean one) -> one ? 1 : 0;
            case Int number -> integer(number);
            default ->
                throw new IllegalArgumentException("__array_interface__ offset must be an integer; found " + value);
        };
    }

    private Place atPointer(PythonLiteral pointer, boolean isReadOnly) {
        if (!(pointer instanceof Int(BigInteger address))) {
            throw new IllegalArgumentException(
                    "first element of __array_interface__ data tuple must be an integer.; found " + pointer);
        }
        MemorySegment within = memory.orElseThrow(() -> new IllegalArgumentException("the pointer " + address
                + " says neither how large its memory is nor how long it lives: pass the memory that it points into,"
                + " for instance NativeMemory.at(address, size, arena)"));
        if (!within.isNative()) {
            throw new IllegalArgumentException(
                    "the pointer " + address + " can not point into memory on the Java heap, which has no address");
        }
        return new Place(within, offsetIn(within, address), isReadOnly || within.isReadOnly());
    }

    private static long offsetIn(MemorySegment memory, BigInteger address) {
        BigInteger start = BigInteger.valueOf(memory.address()).mod(ADDRESSES);
        BigInteger offset = address.subtract(start);
        if (offset.signum() < 0 || offset.compareTo(BigInteger.valueOf(memory.byteSize())) > 0) {
            throw new ShapeException("the pointer " + address + " lies outside of its memory, which is "
                    + memory.byteSize() + " bytes from " + start + " on");
        }
        return offset.longValue();
    }
}
