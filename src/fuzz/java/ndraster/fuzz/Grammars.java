package ndraster.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.lang.foreign.MemorySegment;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.interchange.InterfaceDict;

/// Every text of the protocols: the outcome is a value, or an `IllegalArgumentException`.
public final class Grammars {
    private static final int GRAMMARS = 6;

    private Grammars() {}

    /// What Jazzer calls.
    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        int grammar = data.consumeInt(0, GRAMMARS - 1);
        String text = data.consumeRemainingAsString();
        try {
            read(grammar, text);
        } catch (IllegalArgumentException refused) {
            if (refused.getMessage() == null) {
                throw new IllegalStateException("an exception without a message", refused);
            }
        }
    }

    private static void read(int grammar, String text) {
        MemorySegment memory = MemorySegment.ofArray(new byte[64]);
        switch (grammar) {
            case 0 -> printed(DType.of(text));
            case 1 -> printed(DType.ofSpec(text));
            case 2 -> printed(DType.ofDescr(text));
            case 3 -> printed(DType.ofFormat(text));
            case 4 -> NDArray.asArray(InterfaceDict.ofJson(text, memory), memory).str();
            default -> NDArray.asArray(InterfaceDict.ofPython(text, memory), memory).str();
        }
    }

    private static void printed(DType dtype) {
        if (!dtype.repr().startsWith("dtype(")) {
            throw new IllegalStateException(dtype.repr());
        }
    }
}
