package ndraster.kernel;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ndraster.dtype.DType;
import ndraster.dtype.NumericType;
import ndraster.layout.Layout;
import ndraster.memory.Storage;

/// Runs a loop over operands: tile by tile, gathers the inputs, computes, scatters the output.
public final class Elementwise {
    private final Operand[] operands;
    private final Tiles tiles;
    private final Source[] sources;
    private final Target[] targets;
    private final Loop loop;
    private final Optional<Wrapping> wrapping;

    private Elementwise(int blockCapacity, TypedLoop typed, MemorySegment memory, List<Operand> outs, List<Operand> ins) {
        this.operands = Stream.concat(outs.stream(), ins.stream()).toArray(Operand[]::new);
        this.tiles = Tiles.of(
                blockCapacity, Arrays.stream(operands).map(Operand::layout).toArray(Layout[]::new));
        boolean isRaw = typed.raw().isPresent()
                && outs.stream().allMatch(o -> o.dtype().type() == typed.output())
                && ins.stream().allMatch(o -> o.dtype().type() == typed.input());
        this.loop = isRaw ? typed.raw().get() : typed.loop();
        this.targets = new Target[outs.size()];
        this.sources = new Source[ins.size()];
        NumericType input = part(typed.input());
        NumericType output = part(typed.output());
        this.wrapping = isRaw || outs.stream().allMatch(o -> o.dtype().type() == output)
                ? Optional.empty()
                : Wrapping.of(output);
        int capacity = tiles.capacity();
        for (int k = 0; k < targets.length; k++) {
            targets[k] = isRaw
                    ? Target.raw(memory, operands[k], tiles.rowStride(k), tiles.colStride(k), capacity)
                    : Target.of(memory, operands[k], output, tiles.rowStride(k), tiles.colStride(k), capacity);
        }
        for (int k = 0; k < sources.length; k++) {
            int at = targets.length + k;
            sources[k] = isRaw
                    ? Source.raw(operands[at], tiles.rowStride(at), tiles.colStride(at), capacity)
                    : Source.of(operands[at], input, tiles.rowStride(at), tiles.colStride(at), capacity);
        }
    }

    /// Computes `out` from `ins`, which all have one shape. An input may be the output itself; else they must not overlap.
    ///
    /// @param memory the memory of `out`, for writing
    public static void run(TypedLoop typed, MemorySegment memory, Operand out, Operand... ins) {
        run(Block.CAPACITY, typed, memory, out, ins);
    }

    static void run(int blockCapacity, TypedLoop typed, MemorySegment memory, Operand out, Operand... ins) {
        List<Operand> outParts = parts(out, typed.output().isComplex());
        List<Operand> inParts = new ArrayList<>();
        for (Operand in : ins) {
            inParts.addAll(parts(in, typed.input().isComplex()));
        }
        new Elementwise(blockCapacity, typed, memory, outParts, inParts).run();
    }

    private static List<Operand> parts(Operand operand, boolean isComplexLoop) {
        if (!isComplexLoop) {
            return List.of(operand.real());
        }
        return List.of(operand.real(), operand.dtype().type().isComplex() ? operand.imaginary() : zeros(operand));
    }

    /// The imaginary parts of numbers that have none.
    private static Operand zeros(Operand operand) {
        Layout layout = operand.layout();
        Layout repeated = Layout.of(layout.shape(), new long[layout.ndim()], 0);
        byte[] zero = new byte[1];
        return new Operand(Storage.onHeap(zero, zero), DType.BOOL, repeated);
    }

    private static NumericType part(NumericType type) {
        return switch (type) {
            case COMPLEX64 -> NumericType.FLOAT32;
            case COMPLEX128 -> NumericType.FLOAT64;
            default -> type;
        };
    }

    private void run() {
        Block[] in = new Block[sources.length];
        Block[] out = new Block[targets.length];
        tiles.forEach((offsets, rows, cols) -> {
            for (int k = 0; k < in.length; k++) {
                in[k] = sources[k].load(offsets[targets.length + k], rows, cols);
            }
            for (int k = 0; k < out.length; k++) {
                out[k] = targets[k].place(offsets[k], rows, cols);
            }
            loop.apply(in, out, rows * cols);
            wrapping.ifPresent(wrap -> wrap.apply(out[0], rows * cols));
            for (int k = 0; k < out.length; k++) {
                targets[k].store(out[k], offsets[k], rows, cols);
            }
        });
    }
}
