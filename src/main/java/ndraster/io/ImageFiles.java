package ndraster.io;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.Set;
import ndraster.NDArray;

/// Opens image files as arrays and saves arrays as image files.
///
/// An opened image is a read-only array of the samples **as stored**: rows, columns, and R, G, B, A along a
/// last axis that grey images do not have. The type keeps the depth: uint8, uint16, float32. No colour profile
/// is applied, and CMYK stays CMYK. Palettes become their colours; one bit per pixel becomes bool, true where
/// it is white. An EXIF orientation is not applied: a photo that was taken upright may lie on its side. Of
/// several images in a file it is the first, of the sizes of an icon the largest. `copy()` gives an array to
/// write to.
///
/// A saved file appears whole or not at all.
public final class ImageFiles {
    private ImageFiles() {}

    /// The image in `file`, whatever its name ends in.
    ///
    /// @throws ImageFormatException if it is no image, damaged, cut short or larger than [Limits#DEFAULT]
    /// @throws java.nio.file.FileSystemException if there is no such file, or it can not be read
    public static NDArray open(Path file) throws IOException {
        return open(file, Limits.DEFAULT);
    }

    /// As [#open(Path)], within other limits.
    ///
    /// @throws ImageFormatException as there
    public static NDArray open(Path file, Limits limits) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            return Decoder.read(ImageBytes.of(file, arena), limits);
        }
    }

    /// The image in `stream`, which is read to its end and left open.
    ///
    /// @throws ImageFormatException if it is no image, damaged, cut short or larger than [Limits#DEFAULT]
    public static NDArray open(InputStream stream) throws IOException {
        return open(stream, Limits.DEFAULT);
    }

    /// As [#open(InputStream)], within other limits.
    ///
    /// @throws ImageFormatException as there
    public static NDArray open(InputStream stream, Limits limits) throws IOException {
        return Decoder.read(ImageBytes.of(stream), limits);
    }

    /// What [#open(Path)] would give, from the file's header: no pixel is decoded, and damage further on is not
    /// seen.
    ///
    /// @throws ImageFormatException if it is no image, or its header is damaged
    /// @throws java.nio.file.FileSystemException if there is no such file, or it can not be read
    public static ImageInfo info(Path file) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            return Decoder.describe(ImageBytes.of(file, arena));
        }
    }

    /// Makes or replaces `file` with `array` in the format that the name's extension stands for. The array is
    /// `(h, w)`, `(h, w, 1)` to `(h, w, 4)` with alpha second or fourth, or `(h, w)` structs with the fields r,
    /// g, b and maybe a.
    ///
    /// Values are stored as they are, never rescaled; JPEG is lossy, and GIF reduces more than 256 colours to
    /// so many.
    ///
    /// @throws ImageFormatException if the extension is unknown, or the format can not hold such an array;
    ///     nothing is written then
    /// @throws java.nio.file.FileSystemException if the file can not be written
    public static void save(Path file, NDArray array) throws IOException {
        Encoder.save(array, file);
    }

    /// The extensions that [#save] knows, in lower case with their dot.
    public static Set<String> writableExtensions() {
        return Encoding.allExtensions();
    }
}
