package ndraster.kernel;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ndraster.layout.Layout;
import ndraster.memory.Storage;

/// A loop over the memory itself: all operands are Java arrays of what the loop computes in, packed in the same order, and begin
/// at the same index. So C2 sees one index for all and makes SIMD code.
final class Direct {
    private Direct() {}

    /// Runs the loop, if the operands allow it.
    static boolean run(TypedLoop typed, Operand out, Operand... ins) {
        boolean isOfTheLoop = out.dtype().type() == typed.output()
                && Stream.of(ins).allMatch(in -> in.dtype().type() == typed.input());
        if (!isOfTheLoop || typed.natural().isEmpty()) {
            return false;
        }
        boolean hasScalar = ins.length == 2 && typed.scalar().isPresent() && isScalar(ins[1].layout());
        Operand[] arrays = hasScalar ? new Operand[] {out, ins[0]} : Stream.concat(Stream.of(out), Stream.of(ins))
                .toArray(Operand[]::new);
        if (!isInOrder(arrays, Direct::isRowMajor) && !isInOrder(arrays, Direct::isColumnMajor)) {
            return false;
        }
        Block[] blocks = new Block[arrays.length];
        for (int k = 0; k < blocks.length; k++) {
            Optional<Block> block = block(arrays[k]);
            if (block.isEmpty() || (k > 0 && block.get().at != blocks[0].at)) {
                return false;
            }
            blocks[k] = block.get();
        }
        long size = out.layout().size();
        if (hasScalar) {
            overScalar(typed.scalar().get(), blocks, scalar(ins[1]), size);
        } else {
            overArrays(typed.natural().get(), blocks, size);
        }
        return true;
    }

    private static void overScalar(ScalarLoop loop, Block[] blocks, Block scalar, long size) {
        int base = blocks[0].at;
        Parallel.run(size, size, (from, end) ->
                loop.apply(blocks[1], scalar, blocks[0], base + (int) from, base + (int) end));
    }

    private static void overArrays(Loop loop, Block[] blocks, long size) {
        int base = blocks[0].at;
        Block[] out = {blocks[0]};
        Block[] in = Stream.of(blocks).skip(1).toArray(Block[]::new);
        Parallel.run(size, size, (from, end) -> loop.apply(in, out, base + (int) from, base + (int) end));
    }

    private static boolean isScalar(Layout layout) {
        for (int axis = 0; axis < layout.ndim(); axis++) {
            if (layout.stride(axis) != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInOrder(Operand[] operands, Predicate<Operand> order) {
        return Stream.of(operands).allMatch(order);
    }

    private static boolean isRowMajor(Operand operand) {
        return operand.layout().isRowMajor(operand.dtype().itemSize());
    }

    private static boolean isColumnMajor(Operand operand) {
        return operand.layout().isColumnMajor(operand.dtype().itemSize());
    }

    private static Block scalar(Operand operand) {
        return Source.raw(operand, 0, 0, 1, false).load(operand.layout().offset(), 1, 1);
    }

    /// The Java array behind an operand, from its first element on.
    private static Optional<Block> block(Operand operand) {
        Unit unit = Unit.of(operand.dtype().type());
        Storage storage = operand.storage();
        long at = storage.heapOffset() + operand.layout().offset();
        Object array = storage.heapArray().orElse(operand);
        if (!unit.isArray(array) || !operand.dtype().isNative() || at % unit.size != 0) {
            return Optional.empty();
        }
        Block block = new Block();
        block.borrow(unit, array, Math.toIntExact(at / unit.size));
        return Optional.of(block);
    }
}
