package ndraster.cli;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import ndraster.NDArray;
import ndraster.io.ColorChannels;
import ndraster.io.ImageMetadata;

/// What was read.
///
/// @param arrays by their names; one, unless several were asked for
/// @param meanings what the channels of each array are, [ColorChannels#OTHER] if it was no image
/// @param metadata what still holds for them
/// @param durations how long the pictures of an animation are shown, empty if it is none
/// @param isImage whether a file of pictures was read, not one of arrays
record Loaded(
        SequencedMap<String, NDArray> arrays,
        List<ColorChannels> meanings,
        ImageMetadata metadata,
        List<Duration> durations,
        boolean isImage) {
    private static final String NAME = "arr_";

    Loaded {
        arrays = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(arrays));
        meanings = List.copyOf(meanings);
        durations = List.copyOf(durations);
    }

    static Loaded of(NDArray array) {
        return ofNamed(Map.of(NAME + 0, array));
    }

    static Loaded ofNamed(Map<String, NDArray> arrays) {
        return new Loaded(
                new LinkedHashMap<>(arrays),
                Collections.nCopies(arrays.size(), ColorChannels.OTHER),
                ImageMetadata.EMPTY,
                List.of(),
                false);
    }

    /// Pictures, which have no names and are called as by `np.savez`.
    static Loaded ofImages(
            List<NDArray> images, List<ColorChannels> meanings, ImageMetadata metadata, List<Duration> durations) {
        SequencedMap<String, NDArray> arrays = new LinkedHashMap<>();
        for (int i = 0; i < images.size(); i++) {
            arrays.put(NAME + i, images.get(i));
        }
        return new Loaded(arrays, meanings, metadata, durations, true);
    }

    /// The same after steps, which leave the order.
    Loaded with(SequencedMap<String, NDArray> results) {
        return new Loaded(results, meanings, metadata, durations, isImage);
    }

    /// What the channels of the only array are.
    ColorChannels channels() {
        return meanings.getFirst();
    }

    /// The only array.
    NDArray array() {
        return arrays.firstEntry().getValue();
    }
}
