package ndraster.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import ndraster.NDArray;
import ndraster.io.ColorChannels;
import ndraster.io.Limits;

/// What is done to each file.
record Conversion(SourceReader reader, List<Step> steps, TargetFormat format, WritingOptions writing) {
    Conversion {
        steps = List.copyOf(steps);
    }

    /// @throws IOException with one line for the person who has the files
    void run(Path source, Path target) throws IOException {
        Optional<RawPieces> pieces = reader.pieces().filter(raw -> isForEach(raw) && format.canGrow(target));
        if (pieces.isPresent()) {
            runInPieces(source, pieces.get(), target);
            return;
        }
        Loaded loaded = reader.read(source, format.kind());
        SequencedMap<String, NDArray> results = new LinkedHashMap<>();
        Iterator<ColorChannels> meanings = loaded.meanings().iterator();
        for (Map.Entry<String, NDArray> array : loaded.arrays().entrySet()) {
            Limits limits = reader.reading().limits();
            Work work = stepped(source, new Work(array.getValue(), meanings.next(), limits));
            checkColors(source, work);
            results.put(array.getKey(), work.array());
        }
        format.write(target, loaded.with(results), writing);
    }

    /// Whether each piece can be changed by itself.
    private boolean isForEach(RawPieces pieces) {
        return steps.stream()
                .allMatch(step -> step.isPerPixel() || (pieces.arePictures() && step instanceof EachPicture));
    }

    private void runInPieces(Path source, RawPieces pieces, Path target) throws IOException {
        format.writeGrowing(
                target,
                writer -> reader.readInPieces(source, pieces, rows -> {
                    Work work =
                            new Work(rows, ColorChannels.OTHER, reader.reading().limits());
                    writer.append(stepped(source, work).array());
                }));
    }

    /// The same in strips of rows, with little memory; false, and nothing is done, if that can not be: a step needs
    /// the whole picture, or the target.
    boolean runInStrips(Path source, Path target) throws IOException {
        return format.isRows()
                && steps.stream().allMatch(Step::isPerPixel)
                && reader.readInStrips(
                        source,
                        strips -> format.write(target, strips, (start, rows) -> stepped(source, strips, start, rows)));
    }

    private NDArray stepped(Path source, PictureStrips strips, long start, NDArray rows) throws IOException {
        try {
            return stepped(new Work(rows, strips.channels(), reader.reading().limits()))
                    .array();
        } catch (StepException e) {
            String part = "the rows " + start + ":" + (start + rows.length(0));
            throw problem(source, String.valueOf(e.in(part).getMessage()));
        }
    }

    private Work stepped(Path source, Work work) throws IOException {
        try {
            return stepped(work);
        } catch (StepException e) {
            throw problem(source, String.valueOf(e.getMessage()));
        }
    }

    private Work stepped(Work work) throws StepException {
        Work result = work;
        for (Step step : steps) {
            result = step.applyTo(result);
        }
        return result;
    }

    /// Four inks would be taken for red, green, blue and alpha.
    private void checkColors(Path source, Work work) throws FileSystemException {
        boolean areOthers = new Picture(work.array(), work.channels()).isInkOrLab();
        if (format.kind() == FileKind.IMAGE && areOthers) {
            throw problem(
                    source,
                    "is " + work.channels().label() + ", which is not written as " + format.extension()
                            + ". --srgb converts it while it is read; .npy takes it as it is");
        }
    }

    private static FileSystemException problem(Path source, String reason) {
        return new FileSystemException(Input.nameOf(source), null, reason);
    }
}
