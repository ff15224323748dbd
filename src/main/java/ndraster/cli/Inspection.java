package ndraster.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A file that `info` looks at: its header first, and its elements where they are asked for.
final class Inspection {
    private final Input.Opening opening;
    private final SourceReader reader;
    private Optional<Loaded> loaded = Optional.empty();

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
            return isWithStrides && info.image().isPresent() ? info.with(ArrayInfo.of(loaded().array())) : info;
        }
    }

    List<ChannelStatistics> statistics() throws IOException {
        try (Input input = opening.open()) {
            return ChannelStatistics.of(input.name(), loaded());
        }
    }

    private Loaded loaded() throws IOException {
        if (loaded.isEmpty()) {
            try (Input input = opening.open()) {
                loaded = Optional.of(reader.read(input, FileKind.NPY));
            }
        }
        return loaded.get();
    }
}
