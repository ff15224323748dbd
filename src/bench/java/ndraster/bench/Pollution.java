package ndraster.bench;

import ndraster.NDArray;
import ndraster.dtype.DType;

/// What a program does that uses arrays of every kind: all types, layouts and memories through the same code, so that
/// no call in it is left with one target.
final class Pollution {
    private static final String[] TYPES = {
        "?", "|i1", "|u1", "<i2", ">i2", "<u2", ">u2", "<i4", ">i4", "<u4", "<i8", ">i8", "<u8", "<f2", ">f2", "<f4", ">f4",
        "<f8", ">f8", "<c8", "<c16"
    };

    private Pollution() {}

    static void run() {
        for (int round = 0; round < 8; round++) {
            for (String type : TYPES) {
                pollute(NDArray.ones(DType.of(type), 60, 50, 4));
            }
            for (Memories memory : Memories.values()) {
                pollute(memory.image(DType.UINT8, 60, 50, 4).fill(1));
                pollute(memory.image(DType.UINT8, 60, 50, 3).fill(1));
            }
        }
    }

    private static void pollute(NDArray array) {
        boolean isWhole = array.dtype().kind() == 'i' || array.dtype().kind() == 'u';
        for (NDArray view : new NDArray[] {
            array, array.get("::2, ::-1"), array.transpose(), array.get("..., 0"), array.get("..., ::-1"), array.get("1, 1")
        }) {
            view.add(view);
            view.multiply(view.copy());
            if (isWhole) {
                view.addInPlace(1);
                view.floorDivide(2);
            }
            NDArray.zeros(DType.FLOAT64, view.shape()).assign(view);
            NDArray.zeros(DType.UINT8, view.shape()).assign(view);
            NDArray.zeros(DType.FLOAT32, view.shape()).assign(view);
        }
    }
}
