package ndraster.bench;

import ndraster.Expression;
import ndraster.NDArray;
import ndraster.dtype.DType;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// The arrays that the rows compute with. The elements are those that `numpy_rows.py` gives its own.
@State(Scope.Benchmark)
public class Images {
    @Param({"VGA", "HD", "UHD"})
    Sizes size;

    @Param("4")
    int channels;

    @Param({"BYTES", "BGR", "INTS", "NATIVE", "MAPPED"})
    Memories memory;

    @Param({"false", "true"})
    boolean polluted;

    NDArray bytes;
    NDArray floats;
    NDArray truth;
    NDArray pixelTruth;
    NDArray byteVector;
    NDArray floatVector;
    NDArray bytesOut;
    NDArray floatsOut;
    NDArray truthOut;
    NDArray planesOut;

    /// Makes the arrays, after everything else that the program does.
    @Setup
    public void make() {
        if (polluted) {
            Pollution.run();
        }
        bytes = image(DType.UINT8);
        NDArray noise = NDArray.asArray(DType.UINT8, noise(Math.toIntExact(bytes.size())), bytes.shape());
        bytes.assign(noise);
        floats = image(DType.FLOAT32).assign(noise);
        truth = bytes.greater(128).copy(ndraster.Order.C);
        pixelTruth = truth.get("..., 1").copy();
        byteVector = NDArray.arange(channels).astype(DType.UINT8);
        floatVector = byteVector.astype(DType.FLOAT32);
        bytesOut = NDArray.zeros(DType.UINT8, bytes.shape());
        floatsOut = NDArray.zeros(DType.FLOAT32, bytes.shape());
        truthOut = NDArray.zeros(DType.BOOL, bytes.shape());
        planesOut = NDArray.zeros(DType.UINT8, channels, size.height, size.width);
    }

    private NDArray image(DType dtype) {
        return memory.image(dtype, size.height, size.width, channels);
    }

    /// Numbers that no branch predictor foresees.
    private static byte[] noise(int count) {
        byte[] noise = new byte[count];
        for (int i = 0; i < count; i++) {
            long mixed = i * 0x9E37_79B9_7F4A_7C15L;
            mixed = (mixed ^ (mixed >>> 29)) * 0xBF58_476D_1CE4_E5B9L;
            noise[i] = (byte) (mixed >>> 56);
        }
        return noise;
    }

    NDArray chain() {
        return Expression.of(floats).multiply(1.5f).add(2).clip(0, 255).toArray(DType.UINT8);
    }
}
