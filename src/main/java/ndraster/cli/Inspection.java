package ndraster.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ndraster.NDArray;

/// A file that `info` looks at: its header first, and its elements where they are asked for.
final class Inspection {
    private final Input.Opening opening;
    private final SourceReader reader;
    private Optional<NDArray> array = Optional.empty();

    private Inspection(Input.Opening opening, SourceReader reader) {
        this.opening = opening;
        this.reader = reader;
    }

    /// @param isReadTwice whether the elements will be asked for too
    static Inspection of(Path file, ReadingOptions reading, boolean isReadTwice) throws IOException {
        Input.Opening opening = isReadTwice ? Input.repeatable(file) : () -> Input.open(file);
        return new Inspection(opening, SourceReader.of(reading));
    }

    /// @param isWithStrides whether an image is decoded to know where its elements are
    FileInfo info(boolean isWithStrides) throws IOException {
        try (Input input = opening.open()) {
            FileInfo info = FileInfo.of(input);
            return isWithStrides && info.image().isPresent() ? info.with(ArrayInfo.of(array())) : info;
        }
    }

    List<ChannelStatistics> statistics() throws IOException {
        try (Input input = opening.open()) {
            return ChannelStatistics.of(input.name(), array());
        }
    }

    private NDArray array() throws IOException {
        if (array.isEmpty()) {
            try (Input input = opening.open()) {
                array = Optional.of(reader.read(input, FileKind.NPY).array());
            }
        }
        return array.get();
    }
}
