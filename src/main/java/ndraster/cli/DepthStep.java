package ndraster.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.io.ColorChannels;
import ndraster.pixel.White;

/// `--depth`: black stays black and white white.
record DepthStep(Numeric type) implements Step {
    private static final SequencedMap<String, Numeric> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("1", DType.BOOL);
        WORDS.put("8", DType.UINT8);
        WORDS.put("16", DType.UINT16);
        WORDS.put("float", DType.FLOAT32);
    }

    static Step parse(String text) {
        return Optional.ofNullable(WORDS.get(text))
                .map(DepthStep::new)
                .orElseThrow(() -> new IllegalArgumentException("--depth is 1, 8, 16 or float, found '" + text + "'"));
    }

    /// What can be asked for, and the type that it is.
    static SequencedMap<String, Numeric> words() {
        return Collections.unmodifiableSequencedMap(WORDS);
    }

    @Override
    public Work applyTo(Work work) throws StepException {
        Picture picture = Picture.of(work, "--depth");
        if (picture.areIndices()) {
            throw new StepException("--depth needs colors, found the indices of --indices. For another type: --dtype");
        }
        return work.with(scaled(picture));
    }

    @Override
    public boolean isPerPixel() {
        return true;
    }

    private NDArray scaled(Picture picture) {
        NDArray array = picture.array();
        if (array.dtype().equals(type)) {
            return array;
        }
        if (type.equals(DType.BOOL)) {
            return array.greaterEqual(picture.white() / 2);
        }
        NDArray scaled = picture.doubles().multiplyInPlace(White.of(type.type()) / picture.white());
        return new Picture(NDArray.zeros(type, 0, 0), ColorChannels.OTHER).like(scaled);
    }
}
