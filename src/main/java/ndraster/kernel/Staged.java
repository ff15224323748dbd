package ndraster.kernel;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Optional;
import ndraster.dtype.NumericType;
import ndraster.layout.Layout;

/// A loop over operands of any memory, layout and type: each tile is gathered into blocks, computed, and scattered.
final class Staged {
    private final Operand[] operands;
    private final Tiles tiles;
    private final Source[] sources;
    private final Target[] targets;
    private final Loop loop;
    private final Optional<Wrapping> wrapping;

    Staged(int blockCapacity, TypedLoop typed, MemorySegment memory, Operand[] outs, Operand[] ins) {
        this.operands = Arrays.copyOf(outs, outs.length + ins.length);
        System.arraycopy(ins, 0, operands, outs.length, ins.length);
        this.tiles = Tiles.of(blockCapacity, layouts(operands));
        boolean isOfTheLoop = areOf(typed.output(), outs) && areOf(typed.input(), ins);
        boolean isRaw = isOfTheLoop && typed.raw().isPresent();
        boolean hasScalar = ins.length == 2 && ins[1].isScalar();
        this.loop = isRaw ? typed.overElements(hasScalar).get() : typed.overValues(hasScalar);
        NumericType output = part(typed.output());
        boolean isOutputOfTheLoop = areOf(output, outs);
        this.wrapping = isRaw || isOutputOfTheLoop ? Optional.empty() : Wrapping.of(output);
        this.targets = new Target[outs.length];
        this.sources = new Source[ins.length];
        for (int k = 0; k < targets.length; k++) {
            targets[k] = target(k, memory, isRaw, output);
        }
        for (int k = 0; k < sources.length; k++) {
            sources[k] = source(targets.length + k, isRaw, part(typed.input()));
        }
    }

    private static Layout[] layouts(Operand... operands) {
        Layout[] layouts = new Layout[operands.length];
        for (int k = 0; k < layouts.length; k++) {
            layouts[k] = operands[k].layout();
        }
        return layouts;
    }

    static boolean areOf(NumericType type, Operand... operands) {
        for (Operand operand : operands) {
            if (operand.dtype().type() != type) {
                return false;
            }
        }
        return true;
    }

    private static NumericType part(NumericType type) {
        return switch (type) {
            case COMPLEX64 -> NumericType.FLOAT32;
            case COMPLEX128 -> NumericType.FLOAT64;
            default -> type;
        };
    }

    private Target target(int k, MemorySegment memory, boolean isRaw, NumericType output) {
        long rowStride = tiles.rowStride(k);
        long colStride = tiles.colStride(k);
        return isRaw
                ? Target.raw(memory, operands[k], rowStride, colStride, tiles.capacity(), false)
                : Target.of(memory, operands[k], output, rowStride, colStride, tiles.capacity());
    }

    private Source source(int k, boolean isRaw, NumericType input) {
        long rowStride = tiles.rowStride(k);
        long colStride = tiles.colStride(k);
        return isRaw
                ? Source.raw(operands[k], rowStride, colStride, tiles.capacity(), false)
                : Source.of(operands[k], input, rowStride, colStride, tiles.capacity());
    }

    void run() {
        Block[] in = new Block[sources.length];
        Block[] out = new Block[targets.length];
        tiles.forEach((offsets, rows, cols) -> {
            for (int k = 0; k < in.length; k++) {
                in[k] = sources[k].load(offsets[targets.length + k], rows, cols);
            }
            for (int k = 0; k < out.length; k++) {
                out[k] = targets[k].place(offsets[k], rows, cols);
            }
            loop.apply(in, out, 0, rows * cols);
            wrapping.ifPresent(wrap -> wrap.apply(out[0], rows * cols));
            for (int k = 0; k < out.length; k++) {
                targets[k].store(out[k], offsets[k], rows, cols);
            }
        });
    }
}
