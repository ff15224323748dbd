package ndraster.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import ndraster.NDArray;

/// Opens image files as arrays and saves arrays as image files.
///
/// An opened image is a read-only array: rows, columns, and R, G, B, A along a last axis that grey images do not
/// have. It is upright by its EXIF orientation, and the samples are **as stored**: uint8, uint16, float32 as the
/// file has them, in its own colour space, CMYK as CMYK. Palettes become their colours; one bit per pixel becomes
/// bool, true where it is white. Of several images in a file it is the first, of the sizes of an icon the
/// largest. [ReadOptions] ask for something else, [ImageFile] has the other images and the metadata. `copy()`
/// gives an array to write to.
///
/// A saved file appears whole or not at all.
public final class ImageFiles {
    private ImageFiles() {}

    /// The image in `file`, whatever its name ends in.
    ///
    /// @throws ImageFormatException if it is no image, damaged, cut short or larger than [Limits#DEFAULT]
    /// @throws java.nio.file.FileSystemException if there is no such file, or it can not be read
    public static NDArray open(Path file) throws IOException {
        return open(file, ReadOptions.DEFAULT);
    }

    /// As [#open(Path)], with other options.
    ///
    /// @throws ImageFormatException as there
    public static NDArray open(Path file, ReadOptions options) throws IOException {
        try (ImageFile opened = ImageFile.open(file)) {
            return opened.read(options);
        }
    }

    /// The image in `stream`, which is read to its end and left open.
    ///
    /// @throws ImageFormatException if it is no image, damaged, cut short or larger than [Limits#DEFAULT]
    public static NDArray open(InputStream stream) throws IOException {
        return open(stream, ReadOptions.DEFAULT);
    }

    /// As [#open(InputStream)], with other options.
    ///
    /// @throws ImageFormatException as there
    public static NDArray open(InputStream stream, ReadOptions options) throws IOException {
        try (ImageFile opened = ImageFile.open(stream)) {
            return opened.read(options);
        }
    }

    /// What [#open(Path)] would give, from the file's header: no pixel is decoded, and damage further on is not
    /// seen.
    ///
    /// @throws ImageFormatException if it is no image, or its header is damaged
    /// @throws java.nio.file.FileSystemException if there is no such file, or it can not be read
    public static ImageInfo info(Path file) throws IOException {
        try (ImageFile opened = ImageFile.open(file)) {
            return opened.info();
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
        save(file, array, WriteOptions.DEFAULT);
    }

    /// As [#save(Path, NDArray)], with the format's options.
    ///
    /// @throws ImageFormatException as there, and if the format has no such option
    public static void save(Path file, NDArray array, WriteOptions options) throws IOException {
        Encoder.save(List.of(array), file, options);
    }

    /// Writes `array` to `stream`, which is left open, as [#save(Path, NDArray, WriteOptions)] writes it to a
    /// file with that extension.
    ///
    /// @param extension `.png`
    /// @throws ImageFormatException as there
    public static void write(OutputStream stream, String extension, NDArray array, WriteOptions options)
            throws IOException {
        Encoder.write(List.of(array), stream, extension, options);
    }

    /// Makes or replaces `file` with `images`: pages of a TIFF, pictures of a GIF, PNG or WebP that moves,
    /// sizes of an ICO. The pictures of an animation have one size and type; grey and opaque ones get the
    /// channels that others have. One image is saved as [#save(Path, NDArray, WriteOptions)] does it, in any
    /// format.
    ///
    /// Each image is stored as it is there; the metadata go to the first page of a TIFF.
    ///
    /// @throws ImageFormatException as there, and if there are no images, or the format holds only one
    public static void saveAll(Path file, List<NDArray> images, WriteOptions options) throws IOException {
        Encoder.save(images, file, options);
    }

    /// As [#saveAll], of the images in one array: `(n, h, w)` or `(n, h, w, channels)`.
    ///
    /// @throws ImageFormatException as there
    public static void saveStacked(Path file, NDArray stack, WriteOptions options) throws IOException {
        Encoder.save(ChannelCounts.unstacked(stack, file.toString()), file, options);
    }

    /// Writes `images` to `stream`, which is left open, as [#saveAll] writes them to a file with that extension.
    ///
    /// @param extension `.gif`
    /// @throws ImageFormatException as there
    public static void writeAll(OutputStream stream, String extension, List<NDArray> images, WriteOptions options)
            throws IOException {
        Encoder.write(images, stream, extension, options);
    }

    /// The extensions that [#save] knows, in lower case with their dot.
    public static Set<String> writableExtensions() {
        return Encoding.allExtensions();
    }

    /// What is read and written here, by the plug-ins that are registered and the libraries that the system has.
    public static List<FormatInfo> formats() {
        return Formats.all();
    }

    /// Those of [#formats()] whose files end in `extension`; mostly one.
    ///
    /// @param extension `.png`
    public static List<FormatInfo> formats(String extension) {
        return Formats.of(extension);
    }
}
