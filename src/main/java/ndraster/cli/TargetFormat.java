package ndraster.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ndraster.Index;
import ndraster.NDArray;
import ndraster.Order;
import ndraster.dtype.DTypeException;
import ndraster.dtype.Numeric;
import ndraster.file.FileOutput;
import ndraster.file.WholeFile;
import ndraster.io.FormatInfo;
import ndraster.io.ImageFiles;
import ndraster.io.ImageFormatException;
import ndraster.npy.Npy;
import ndraster.npy.NpyHeader;
import ndraster.npy.NpzWriter;
import ndraster.npy.RawFiles;

/// What a target becomes.
///
/// @param extension with its dot
record TargetFormat(FileKind kind, String extension) {
    private static final int MOST_CHANNELS = 4;

    /// By `--to`.
    ///
    /// @throws IllegalArgumentException if it is unknown; it names the known ones
    static TargetFormat parse(String to) {
        String extension = FileKind.withDot(to);
        return find(extension)
                .orElseThrow(() -> new IllegalArgumentException(
                        "--to is one of " + String.join(", ", known()).replace(".", "") + "; found '" + to + "'"));
    }

    /// By the name's ending.
    ///
    /// @throws FileSystemException if the ending is unknown; it names the known ones
    static TargetFormat of(Path file) throws FileSystemException {
        String extension = FileKind.extensionOf(file);
        return find(extension).orElseThrow(() -> {
            boolean isRead = !ImageFiles.formats(extension).isEmpty();
            String unknown =
                    extension.isEmpty() ? "no extension to tell the format by" : "unknown extension " + extension;
            return new FileSystemException(
                    file.toString(),
                    null,
                    (isRead ? extension + " is read, not written" : unknown) + "; known are "
                            + String.join(", ", known()));
        });
    }

    private static Optional<TargetFormat> find(String extension) {
        Optional<FileKind> array = FileKind.ofArray(extension);
        if (array.isPresent() || ImageFiles.writableExtensions().contains(extension)) {
            return Optional.of(new TargetFormat(array.orElse(FileKind.IMAGE), extension));
        }
        return Optional.empty();
    }

    private static List<String> known() {
        List<String> known =
                new ArrayList<>(List.of(FileKind.NPY.extension(), FileKind.NPZ.extension(), FileKind.RAW.extension()));
        known.addAll(ImageFiles.writableExtensions());
        return known;
    }

    /// What is known of an image's format.
    Optional<FormatInfo> image() {
        return kind == FileKind.IMAGE
                ? ImageFiles.formats(extension).stream()
                        .filter(FormatInfo::isWritten)
                        .findFirst()
                : Optional.empty();
    }

    /// Makes or replaces `target`, or writes to standard output.
    ///
    /// @throws IOException with the name of the target, and the option that would help
    void write(Path target, Loaded result, WritingOptions options) throws IOException {
        try {
            if (kind == FileKind.IMAGE && FileKind.extensionOf(target).equals(extension)) {
                ImageFiles.saveAll(target, images(result), options.options(result, this));
            } else {
                write(target, out -> writeTo(out, result, options));
            }
        } catch (ImageFormatException e) {
            throw problem(target, e.reason() + hint(result.array()));
        } catch (DTypeException e) {
            throw problem(target, String.valueOf(e.getMessage()));
        }
    }

    private static FileSystemException problem(Path target, String reason) {
        String name = Input.isStandard(target) ? "standard output" : target.toString();
        return new FileSystemException(name, null, reason);
    }

    /// What a file or standard output gets.
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static void write(Path target, Content content) throws IOException {
        if (Input.isStandard(target)) {
            OutputStream out = System.out;
            content.writeTo(out);
            out.flush();
        } else {
            WholeFile.write(target, channel -> content.writeTo(Channels.newOutputStream(channel)));
        }
    }

    /// Whether this takes an array row by row.
    boolean isRows() {
        return kind == FileKind.NPY || kind == FileKind.RAW;
    }

    /// Whether the number of rows need not be known from the start: in a file, the header is written again.
    boolean canGrow(Path target) {
        boolean isFile = !Input.isStandard(target) && (!Files.exists(target) || Files.isRegularFile(target));
        return kind == FileKind.RAW || (kind == FileKind.NPY && isFile);
    }

    /// Who has rows to write.
    interface Growing {
        void writeTo(RowsWriter writer) throws IOException;
    }

    /// Makes or replaces `target`, which [can grow][#canGrow].
    void writeGrowing(Path target, Growing content) throws IOException {
        if (kind == FileKind.RAW) {
            write(target, out -> content.writeTo(rows -> RawFiles.write(out, rows)));
        } else {
            WholeFile.write(target, out -> {
                GrowingNpy file = new GrowingNpy((FileOutput) out);
                content.writeTo(file);
                file.finish();
            });
        }
    }

    /// What becomes of the rows of a picture.
    interface Rows {
        /// What is written for them.
        ///
        /// @param start the row that is the first of `strip`
        NDArray of(long start, NDArray strip) throws IOException;
    }

    /// Makes or replaces `target`, or writes to standard output, strip by strip.
    void write(Path target, PictureStrips strips, Rows rows) throws IOException {
        write(target, out -> {
            strips.forEach((start, strip) -> {
                NDArray result = rows.of(start, strip);
                if (start == 0 && kind == FileKind.NPY) {
                    Npy.writeHeader(out, header(result, strips.height()));
                }
                RawFiles.write(out, result);
            });
        });
    }

    private static NpyHeader header(NDArray strip, long height) {
        long[] shape = strip.shape();
        shape[0] = height;
        return NpyHeader.of(strip.dtype(), Order.C, shape);
    }

    private void writeTo(OutputStream out, Loaded result, WritingOptions options) throws IOException {
        switch (kind) {
            case NPY -> Npy.write(out, result.array());
            case NPZ ->
                writeArchive(options.isCompressed() ? NpzWriter.compressed(out) : NpzWriter.stored(out), result);
            case RAW -> RawFiles.write(out, result.array());
            case IMAGE -> ImageFiles.writeAll(out, extension, images(result), options.options(result, this));
        }
    }

    /// The pictures, also those that are stacked in one array.
    private static List<NDArray> images(Loaded result) {
        List<NDArray> images = new ArrayList<>();
        for (NDArray array : result.arrays().values()) {
            if (array.ndim() == 4) {
                for (long i = 0; i < array.length(0); i++) {
                    images.add(array.get(Index.at(i)));
                }
            } else {
                images.add(array);
            }
        }
        return images;
    }

    private static void writeArchive(NpzWriter writer, Loaded result) throws IOException {
        for (var array : result.arrays().entrySet()) {
            writer.put(array.getKey(), array.getValue());
        }
        writer.finish();
    }

    /// Which option makes the array one that the format holds.
    private String hint(NDArray array) {
        Optional<FormatInfo> format = image();
        if (format.isEmpty()) {
            return "";
        }
        List<String> hints = new ArrayList<>();
        if (array.ndim() == 3 && array.length(2) > MOST_CHANNELS) {
            hints.add("If it is a stack (n, h, w), --slice '..., None' makes it one of pictures");
        }
        boolean hasAlpha = array.ndim() == 3 && array.length(2) % 2 == 0;
        if (hasAlpha && (!format.get().hasAlpha() || format.get().name().equals("GIF"))) {
            hints.add("--background white lays it on a color");
        }
        boolean isReal =
                array.dtype() instanceof Numeric number && !number.type().isComplex();
        List<String> types = format.get().writtenTypes();
        if (isReal && !types.contains(array.dtype().name().toLowerCase(Locale.ROOT))) {
            String depths = DepthStep.words().entrySet().stream()
                    .filter(depth -> types.contains(depth.getValue().name()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.joining(" or "));
            hints.add("--depth " + depths + " keeps black and white, --range MIN,MAX chooses them");
        }
        return hints.isEmpty() ? "" : ". " + String.join("; ", hints);
    }
}
