package ndraster.kernel;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    Staged(int blockCapacity, TypedLoop typed, MemorySegment memory, List<Operand> outs, List<Operand> ins) {
        this.operands = Stream.concat(outs.stream(), ins.stream()).toArray(Operand[]::new);
        this.tiles = Tiles.of(
                blockCapacity, Arrays.stream(operands).map(Operand::layout).toArray(Layout[]::new));
        boolean isOfTheLoop = outs.stream().allMatch(o -> o.dtype().type() == typed.output())
                && ins.stream().allMatch(o -> o.dtype().type() == typed.input());
        boolean isRaw = isOfTheLoop && typed.raw().isPresent();
        this.loop = isRaw ? typed.raw().get() : typed.loop();
        NumericType output = part(typed.output());
        boolean isOutputOfTheLoop = outs.stream().allMatch(o -> o.dtype().type() == output);
        this.wrapping = isRaw || isOutputOfTheLoop ? Optional.empty() : Wrapping.of(output);
        this.targets = new Target[outs.size()];
        this.sources = new Source[ins.size()];
        for (int k = 0; k < targets.length; k++) {
            targets[k] = target(k, memory, isRaw, output);
        }
        for (int k = 0; k < sources.length; k++) {
            sources[k] = source(targets.length + k, isRaw, part(typed.input()));
        }
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
