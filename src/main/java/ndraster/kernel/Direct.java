package ndraster.kernel;

import java.util.Arrays;
import java.util.Optional;
import ndraster.memory.Storage;
import ndraster.parallel.Cores;

/// A loop over the memory itself: all operands are Java arrays of what the loop computes in, packed in the same order,
/// and begin at the same index. So C2 sees one index for all and makes SIMD code.
final class Direct {
    private Direct() {}

    /// Runs the loop, if the operands allow it.
    static boolean run(TypedLoop typed, Operand out, Operand... ins) {
        if (out.dtype().type() != typed.output()
                || !Staged.areOf(typed.input(), ins)
                || typed.natural().isEmpty()) {
            return false;
        }
        boolean hasScalar = ins.length == 2 && typed.scalar().isPresent() && ins[1].isScalar();
        Operand[] arrays = new Operand[hasScalar ? 2 : ins.length + 1];
        arrays[0] = out;
        System.arraycopy(ins, 0, arrays, 1, arrays.length - 1);
        Block[] blocks = new Block[arrays.length];
        if (!findBlocks(Upright.of(arrays), blocks)) {
            return false;
        }
        long size = out.layout().size();
        if (hasScalar) {
            overScalar(typed.scalar().get(), blocks, scalar(ins[1]), size);
        } else {
            overArrays(typed.natural().get(), blocks, size);
        }
        return true;
    }

    /// The Java arrays, if they all begin at one index and are packed in one order.
    private static boolean findBlocks(Operand[] arrays, Block[] blocks) {
        boolean isRowMajor = true;
        boolean isColumnMajor = true;
        for (int k = 0; k < blocks.length; k++) {
            Optional<Block> block = block(arrays[k]);
            if (block.isEmpty() || (k > 0 && block.get().at != blocks[0].at)) {
                return false;
            }
            blocks[k] = block.get();
            isRowMajor &= arrays[k].layout().isRowMajor(arrays[k].dtype().itemSize());
            isColumnMajor &= arrays[k].layout().isColumnMajor(arrays[k].dtype().itemSize());
        }
        return isRowMajor || isColumnMajor;
    }

    private static void overScalar(ScalarLoop loop, Block[] blocks, Block scalar, long size) {
        int base = blocks[0].at;
        Cores.run(
                size,
                size,
                (from, end) -> loop.apply(blocks[1], scalar, blocks[0], base + (int) from, base + (int) end));
    }

    private static void overArrays(Loop loop, Block[] blocks, long size) {
        int base = blocks[0].at;
        Block[] out = {blocks[0]};
        Block[] in = Arrays.copyOfRange(blocks, 1, blocks.length);
        Cores.run(size, size, (from, end) -> loop.apply(in, out, base + (int) from, base + (int) end));
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
