package ndraster;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import ndraster.dtype.Bytes;
import ndraster.dtype.Casting;
import ndraster.dtype.DType;
import ndraster.dtype.Field;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;
import ndraster.dtype.Raw;
import ndraster.dtype.Struct;
import ndraster.dtype.SubArray;
import ndraster.dtype.Text;
import ndraster.dtype.Time;
import ndraster.kernel.Cast;
import ndraster.kernel.Items;
import ndraster.kernel.Operand;
import ndraster.layout.Layout;
import ndraster.layout.Shapes;
import ndraster.memory.Storage;

/// `a[...] = b`: plans all moves first, so that nothing is written where one of them is not possible, then makes them.
final class Assignment {
    private final NDArray target;
    private final NDArray source;
    private final List<Move> moves = new ArrayList<>();

    /// One run of elements to be copied or converted.
    private sealed interface Move {
        record Numbers(Numeric to, Layout toLayout, Numeric from, Layout fromLayout) implements Move {}

        record Bits(int size, Layout toLayout, Layout fromLayout) implements Move {}

        record Zeros(int size, Layout toLayout) implements Move {}

        record Truth(Layout toLayout, Numeric part, Layout fromLayout) implements Move {}

        record Converted(Layout toLayout, NDArray values) implements Move {}
    }

    private Assignment(NDArray target, NDArray source) {
        this.target = target;
        this.source = source;
    }

    static void assign(NDArray target, NDArray source) {
        MemorySegment memory = target.writable("assignment destination is read-only");
        Layout from = fitted(target, source);
        boolean collides = Overlaps.mayCollide(target, source.withLayout(from));
        if (collides && InOrder.isNumpys(target, source.withLayout(from))) {
            InOrder.assign(target, source.withLayout(from));
            return;
        }
        NDArray apart = collides ? source.copy() : source;
        Layout fromApart = apart == source ? from : broadcast(apart.layout(), target.layout());
        Assignment assignment = new Assignment(target, apart);
        assignment.plan(target.dtype(), target.layout(), apart.dtype(), fromApart);
        assignment.moves.forEach(move -> assignment.make(move, memory));
        target.written();
    }

    /// NumPy asks for the types before it asks for the shapes.
    private static Layout fitted(NDArray target, NDArray source) {
        try {
            return broadcast(source.layout(), target.layout());
        } catch (ShapeException e) {
            Casts.check(Casting.UNSAFE, source, target.dtype(), "");
            throw e;
        }
    }

    private static Layout broadcast(Layout from, Layout to) {
        Layout stripped = from;
        while (stripped.ndim() > to.ndim() && stripped.length(0) == 1) {
            stripped = stripped.dropAxis(0);
        }
        long[] shape = stripped.shape();
        return stripped.broadcastTo(to.shape())
                .orElseThrow(() -> new ShapeException("could not broadcast input array from shape "
                        + Shapes.toString(shape) + " into shape " + Shapes.toString(to.shape())));
    }

    private void plan(DType to, Layout toLayout, DType from, Layout fromLayout) {
        if (to instanceof Struct toStruct) {
            planStruct(toStruct, toLayout, from, fromLayout);
        } else if (from instanceof Struct fromStruct) {
            if (fromStruct.fields().size() != 1) {
                throw refused();
            }
            Field only = fromStruct.fields().getFirst();
            plan(to, toLayout, only.dtype(), fromLayout.field(only.offset()));
        } else if (to instanceof SubArray || from instanceof SubArray) {
            planSubArray(to, toLayout, from, fromLayout);
        } else {
            planPlain(to, toLayout, from, fromLayout);
        }
    }

    private void planStruct(Struct to, Layout toLayout, DType from, Layout fromLayout) {
        if (from instanceof Struct struct
                && struct.fields().size() != to.fields().size()) {
            throw refused();
        }
        for (int i = 0; i < to.fields().size(); i++) {
            Field field = to.fields().get(i);
            Layout fieldLayout = toLayout.field(field.offset());
            if (from instanceof Struct struct) {
                Field other = struct.fields().get(i);
                plan(field.dtype(), fieldLayout, other.dtype(), fromLayout.field(other.offset()));
            } else {
                plan(field.dtype(), fieldLayout, from, fromLayout);
            }
        }
    }

    private void planSubArray(DType to, Layout toLayout, DType from, Layout fromLayout) {
        SubArrayPair pair = SubArrayPair.of(to, toLayout, from, fromLayout);
        if (pair.isLarger()) {
            moves.add(new Move.Zeros(to.itemSize(), toLayout));
        }
        plan(pair.toBase(), pair.target(), pair.fromBase(), pair.source());
    }

    private void planPlain(DType to, Layout toLayout, DType from, Layout fromLayout) {
        if (to.equals(from)) {
            moves.add(new Move.Bits(to.itemSize(), toLayout, fromLayout));
        } else if (to instanceof Numeric toNumber && from instanceof Numeric fromNumber) {
            planNumbers(toNumber, toLayout, fromNumber, fromLayout);
        } else if (to instanceof Raw raw && !(from instanceof SubArray)) {
            planRaw(raw, toLayout, from, fromLayout);
        } else if (to instanceof Time || from instanceof Time) {
            planNumbers(asCount(to), toLayout, asCount(from), fromLayout);
            if (to instanceof Time a
                    && from instanceof Time b
                    && !a.withOrder(b.order()).equals(b)) {
                throw refused();
            }
        } else if (to instanceof Bytes toBytes && from instanceof Bytes fromBytes) {
            planPadded(DType.UINT8, toBytes.length(), toLayout, DType.UINT8, fromBytes.length(), fromLayout);
        } else if (to instanceof Text toText && from instanceof Text fromText) {
            planPadded(
                    DType.UINT32.withOrder(toText.order()),
                    toText.length(),
                    toLayout,
                    DType.UINT32.withOrder(fromText.order()),
                    fromText.length(),
                    fromLayout);
        } else if (TextCasts.isOne(to, from)) {
            moves.add(new Move.Converted(toLayout, TextCasts.convert(source.withDType(from, fromLayout), to)));
        } else {
            throw refused();
        }
    }

    /// Numbers and texts turn into the bytes that they are in the order of this machine.
    private void planRaw(Raw to, Layout toLayout, DType from, Layout fromLayout) {
        if (from.isNative()) {
            planPadded(DType.UINT8, to.size(), toLayout, DType.UINT8, from.itemSize(), fromLayout);
            return;
        }
        NDArray swapped = source.withDType(from, fromLayout).astype(from.withOrder(ByteOrder.nativeOrder()));
        NDArray raws = NDArray.zeros(to, swapped.shape()).assign(swapped);
        moves.add(new Move.Converted(toLayout, raws));
    }

    private Numeric asCount(DType dtype) {
        return switch (dtype) {
            case Time time -> DType.INT64.withOrder(time.order());
            case Numeric numeric -> numeric;
            default -> throw refused();
        };
    }

    private void planPadded(
            Numeric to, int toLength, Layout toLayout, Numeric from, int fromLength, Layout fromLayout) {
        int common = Math.min(toLength, fromLength);
        long[] inner = {common};
        planNumbers(to, toLayout.append(inner, to.itemSize()), from, fromLayout.append(inner, from.itemSize()));
        int rest = (toLength - common) * to.itemSize();
        if (rest > 0) {
            moves.add(new Move.Zeros(rest, toLayout.field((long) common * to.itemSize())));
        }
    }

    private void planNumbers(Numeric to, Layout toLayout, Numeric from, Layout fromLayout) {
        if (to.type().isComplex()) {
            planComplex(to, toLayout, from, fromLayout);
        } else if (from.type().isComplex() && to.type() == NumericType.BOOL) {
            moves.add(new Move.Truth(toLayout, part(from), fromLayout));
        } else if (from.type().isComplex()) {
            planNumbers(to, toLayout, part(from), fromLayout);
        } else {
            moves.add(new Move.Numbers(to, toLayout, from, fromLayout));
        }
    }

    private void planComplex(Numeric to, Layout toLayout, Numeric from, Layout fromLayout) {
        Numeric toPart = part(to);
        Layout imaginary = toLayout.field(toPart.itemSize());
        if (from.type().isComplex()) {
            Numeric fromPart = part(from);
            planNumbers(toPart, toLayout, fromPart, fromLayout);
            planNumbers(toPart, imaginary, fromPart, fromLayout.field(fromPart.itemSize()));
        } else {
            planNumbers(toPart, toLayout, from, fromLayout);
            moves.add(new Move.Zeros(toPart.itemSize(), imaginary));
        }
    }

    private static Numeric part(Numeric complex) {
        return (complex.type() == NumericType.COMPLEX64 ? DType.FLOAT32 : DType.FLOAT64).withOrder(complex.order());
    }

    private CastException refused() {
        return new CastException(Casts.refusal(Casting.UNSAFE, source, target.dtype()));
    }

    private void make(Move move, MemorySegment memory) {
        Storage to = target.storage();
        Storage from = source.storage();
        switch (move) {
            case Move.Bits(int size, Layout toLayout, Layout fromLayout) ->
                Items.copy(memory, to, toLayout, from, fromLayout, size);
            case Move.Numbers(Numeric toType, Layout toLayout, Numeric fromType, Layout fromLayout) ->
                Cast.copy(memory, new Operand(to, toType, toLayout), new Operand(from, fromType, fromLayout));
            case Move.Zeros(int size, Layout toLayout) -> Items.zero(memory, to, toLayout, size);
            case Move.Truth(Layout toLayout, Numeric part, Layout fromLayout) ->
                Cast.truthOfComplex(memory, new Operand(to, DType.BOOL, toLayout), new Operand(from, part, fromLayout));
            case Move.Converted(Layout toLayout, NDArray values) ->
                Items.copy(memory, to, toLayout, values.storage(), values.layout(), values.itemSize());
        }
    }
}
