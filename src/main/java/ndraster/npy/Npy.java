package ndraster.npy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import ndraster.ArrayFormatException;
import ndraster.NDArray;
import ndraster.file.FileProblem;
import ndraster.file.InputFile;
import ndraster.file.WholeFile;

/// Reads and writes NumPy's .npy files: one array each, of any type but Python objects.
///
/// An array that was read is writable and has memory of its own. What is written is, byte for byte, what
/// `np.save` writes.
///
/// @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">NumPy: The .npy
///     format</a>
public final class Npy {
    private Npy() {}

    /// The array in `file`, as `np.load(file)` gives it. Bytes after the array are not looked at.
    ///
    /// @throws ArrayFormatException if the file does not hold an array, or not all of it, or one of Python
    ///     objects
    /// @throws FileSystemException if there is no such file, or it can not be read
    public static NDArray load(Path file) throws IOException {
        try (SeekableByteChannel in = InputFile.open(file)) {
            return read(in);
        } catch (ArrayFormatException e) {
            throw e.in(file);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw FileProblem.of(file, e);
        }
    }

    /// The next array of `in`, which is left open and stands behind it then.
    ///
    /// @throws ArrayFormatException if no array begins here, or it is cut off, or one of Python objects
    public static NDArray read(InputStream in) throws IOException {
        return read(Channels.newChannel(in));
    }

    /// The next array of `in`, which is left open and stands behind it then. A channel in non-blocking mode is
    /// waited for.
    ///
    /// @throws ArrayFormatException if no array begins here, or it is cut off, or one of Python objects
    public static NDArray read(ReadableByteChannel in) throws IOException {
        Input input = new Input(in);
        NpyHeader header = new HeaderReader(input).read();
        return new ElementsReader(input, header).read();
    }

    /// Makes or replaces `file`, as `np.save(file, array)` does, but all at once: if anything goes wrong there
    /// is no new file, and an old one is untouched. The name is taken as it is; no `.npy` is added.
    ///
    /// @throws ndraster.dtype.DTypeException if the type is a struct with overlapping or out-of-order fields,
    ///     which the format can not describe
    /// @throws FileSystemException if the file can not be written
    public static void save(Path file, NDArray array) throws IOException {
        WholeFile.write(file, out -> write(out, array));
    }

    /// Writes `array` to `out`, which is left open.
    ///
    /// @throws ndraster.dtype.DTypeException as for [#save]; nothing has been written then
    public static void write(OutputStream out, NDArray array) throws IOException {
        write(Channels.newChannel(out), array);
    }

    /// Writes `array` to `out`, which is left open.
    ///
    /// @throws ndraster.dtype.DTypeException as for [#save]; nothing has been written then
    public static void write(WritableByteChannel out, NDArray array) throws IOException {
        NpyHeader header = NpyHeader.of(array);
        String text = header.print();
        ElementsWriter.writeAll(out, ByteBuffer.wrap(NpyVersion.of(text).frame(text)));
        new ElementsWriter(out).write(header.isFortranOrder() ? array.transpose() : array);
    }
}
