package ndraster.npy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel.MapMode;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import ndraster.ArrayFormatException;
import ndraster.NDArray;
import ndraster.Order;
import ndraster.dtype.DType;
import ndraster.elements.ElementsWriter;
import ndraster.file.WholeFile;

/// Reads, writes and maps NumPy's .npy files: one array each, of any type but Python objects.
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
        return NpyReader.DEFAULT.load(file);
    }

    /// The next array of `in`, which is left open and stands behind it then.
    ///
    /// @throws ArrayFormatException if no array begins here, or it is cut off, or one of Python objects
    public static NDArray read(InputStream in) throws IOException {
        return NpyReader.DEFAULT.read(in);
    }

    /// The next array of `in`, which is left open and stands behind it then. A channel in non-blocking mode is
    /// waited for.
    ///
    /// @throws ArrayFormatException if no array begins here, or it is cut off, or one of Python objects
    public static NDArray read(ReadableByteChannel in) throws IOException {
        return NpyReader.DEFAULT.read(in);
    }

    /// What `file` says of its array; the array is not read, and need not be there.
    ///
    /// @throws ArrayFormatException if the file does not begin with a header, or one of an array of Python objects
    /// @throws FileSystemException if there is no such file, or it can not be read
    public static NpyHeader header(Path file) throws IOException {
        return NpyReader.DEFAULT.header(file);
    }

    /// What `in` says of its next array. It is left open and stands before the elements then.
    ///
    /// @throws ArrayFormatException if no array begins here, or one of Python objects
    public static NpyHeader header(InputStream in) throws IOException {
        return NpyReader.DEFAULT.header(in);
    }

    /// What `in` says of its next array. It is left open and stands before the elements then.
    ///
    /// @throws ArrayFormatException if no array begins here, or one of Python objects
    public static NpyHeader header(ReadableByteChannel in) throws IOException {
        return NpyReader.DEFAULT.header(in);
    }

    /// The array in `file` without reading it: its memory is the file, `np.load(file, mmap_mode=…)`.
    ///
    /// `READ_ONLY` (`'r'`) gives a read-only array, `READ_WRITE` (`'r+'`) one whose writes reach the file and
    /// everyone who has it mapped, `PRIVATE` (`'c'`) one whose writes stay in this array. The file stays mapped
    /// until the array and its views are no longer used. It must not be made shorter meanwhile: access to what is
    /// gone ends in an `InternalError`.
    ///
    /// @throws ArrayFormatException if the file does not hold an array, or not all of it, or one of Python
    ///     objects
    /// @throws FileSystemException if there is no such file, or it must not be read or, for `READ_WRITE`, written
    public static NDArray map(Path file, MapMode mode) throws IOException {
        return NpyReader.DEFAULT.map(file, mode);
    }

    /// The same, mapped until `arena` is closed: after that the array and its views throw `IllegalStateException`.
    public static NDArray map(Path file, MapMode mode, Arena arena) throws IOException {
        return NpyReader.DEFAULT.map(file, mode, arena);
    }

    /// A new file for an array of zeros in C order, and that array, mapped as by `READ_WRITE`. What
    /// `np.lib.format.open_memmap(file, 'w+', …)` does, but it never replaces a file.
    ///
    /// Nothing is written but the header: where the file system can, the zeros take no space until something is
    /// written over them, so that a full disk may show only then, as an `InternalError`.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException if there is a file of that name; it is left as it is
    /// @throws ndraster.dtype.DTypeException as for [#save]; there is no file then
    public static NDArray create(Path file, DType dtype, long... shape) throws IOException {
        return create(file, NpyHeader.of(dtype, Order.C, shape), Arena.ofAuto());
    }

    /// The same for either memory order, mapped until `arena` is closed.
    public static NDArray create(Path file, NpyHeader header, Arena arena) throws IOException {
        return NewFile.create(file, header.frame(), header, arena);
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

    /// Writes what comes before the elements, for an array that is written in parts: they follow in the order that
    /// `header` says, as [RawFiles#write] writes them. `out` is left open.
    ///
    /// @throws ndraster.dtype.DTypeException as for [#save]; nothing has been written then
    public static void writeHeader(OutputStream out, NpyHeader header) throws IOException {
        out.write(header.frame());
    }

    /// Writes `array` to `out`, which is left open.
    ///
    /// @throws ndraster.dtype.DTypeException as for [#save]; nothing has been written then
    public static void write(WritableByteChannel out, NDArray array) throws IOException {
        NpyHeader header = NpyHeader.of(array);
        ElementsWriter.writeAll(out, ByteBuffer.wrap(header.frame()));
        new ElementsWriter(out).write(header.isFortranOrder() ? array.transpose() : array);
    }
}
