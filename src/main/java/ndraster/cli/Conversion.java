package ndraster.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ndraster.NDArray;

/// What is done to each file.
///
/// @param from the format of sources that can not be told by their names
/// @param to the format of targets, whatever their names say
record Conversion(
        ReadingOptions reading, List<Step> steps, WritingOptions writing, Optional<String> from, Optional<String> to) {

    Conversion {
        steps = List.copyOf(steps);
    }

    /// @throws IOException with one line for the person who has the files
    void run(Path source, Path target) throws IOException {
        boolean isToStandard = target.toString().equals(FileKind.STANDARD);
        FileKind output = FileKind.ofOutput(target, to);
        Loaded loaded = load(source);
        NDArray result = stepped(source, loaded.array());
        if (isToStandard) {
            OutputStream out = System.out;
            output.write(out, FileKind.withDot(to.orElse("")), result, writing.options(loaded.metadata()));
            out.flush();
        } else {
            output.write(target, result, writing.options(loaded.metadata()));
        }
    }

    private Loaded load(Path source) throws IOException {
        if (!source.toString().equals(FileKind.STANDARD)) {
            return FileKind.ofInput(source, from).read(source, reading);
        }
        InputStream in = System.in;
        BufferedInputStream stream = new BufferedInputStream(in);
        return FileKind.ofContent(stream).read(stream, reading);
    }

    private NDArray stepped(Path source, NDArray array) throws IOException {
        NDArray result = array;
        try {
            for (Step step : steps) {
                result = step.applyTo(result);
            }
        } catch (StepException e) {
            throw new FileSystemException(source.toString(), null, e.getMessage());
        }
        return result;
    }
}
