package ndraster.npy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel.MapMode;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import ndraster.ArrayFormatException;
import ndraster.NDArray;
import ndraster.Order;
import ndraster.ShapeException;
import ndraster.dtype.DType;
import ndraster.elements.ElementsReader;
import ndraster.elements.ElementsWriter;
import ndraster.elements.Input;
import ndraster.elements.Named;
import ndraster.file.InputFile;
import ndraster.file.MappableFile;
import ndraster.file.WholeFile;
import ndraster.literal.PythonLiteral.TupleOf;
import ndraster.zip.Spool;

/// Files of elements and nothing else, whose type and shape the caller knows: `a.tofile`, `np.fromfile` and
/// `np.memmap`.
///
/// Nothing in such a file says whether type and shape are right, so the size has to agree: a file that is longer or
/// shorter is refused. One length may be -1: it is found from the size. For elements behind a header, or before
/// something else, give the byte at which they begin; what follows is not looked at then.
///
/// @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.memmap.html">NumPy: memmap</a>
public final class RawFiles {
    private static final int PIECE = 1 << 16;

    private RawFiles() {}

    /// The elements in `file`, in C order, with memory of their own.
    ///
    /// @throws ArrayFormatException if the file's size is not that of the array
    /// @throws ShapeException if more than one length is negative, or the shape is too large
    /// @throws java.nio.file.FileSystemException if there is no such file, or it can not be read
    public static NDArray load(Path file, DType dtype, long... shape) throws IOException {
        try (SeekableByteChannel in = InputFile.open(file)) {
            return Named.of(
                    file,
                    () -> hasSize(in)
                            ? read(in, whole(in.size(), dtype, shape))
                            : read(Channels.newInputStream(in), dtype, shape));
        }
    }

    /// The elements in `file` from byte `offset` on, in C order, with memory of their own.
    ///
    /// @throws ArrayFormatException if the file does not have them, or `offset` is negative
    public static NDArray loadFrom(Path file, long offset, DType dtype, long... shape) throws IOException {
        try (SeekableByteChannel in = InputFile.open(file)) {
            return Named.of(file, () -> {
                if (!hasSize(in)) {
                    return readFrom(in, offset, dtype, shape);
                }
                NpyHeader header = part(in.size(), offset, dtype, shape);
                return read(in.position(offset), header);
            });
        }
    }

    /// Pipes, and files that the system makes up while they are read, claim to be empty.
    private static boolean hasSize(SeekableByteChannel in) throws IOException {
        return in.size() > 0;
    }

    private static NDArray readFrom(ReadableByteChannel channel, long offset, DType dtype, long[] shape)
            throws IOException {
        Input in = Input.of(channel);
        int taken = 1;
        while (in.position() < offset && taken > 0) {
            taken = in.read((int) Math.min(PIECE, offset - in.position())).length;
        }
        checkBegin(in.position(), offset);
        if (isFound(shape)) {
            Spool rest = Spool.of(Channels.newInputStream(channel), Long.MAX_VALUE);
            return read(rest, header(rest.size(), dtype, shape));
        }
        return elements(in, NpyHeader.of(dtype, Order.C, shape));
    }

    private static NDArray read(SeekableByteChannel in, NpyHeader header) throws IOException {
        return elements(Input.of(in), header);
    }

    /// The elements in `file`, in C order: the array's memory is the file, as by [Npy#map(Path, MapMode)].
    ///
    /// @throws ArrayFormatException if the file's size is not that of the array
    /// @throws java.nio.file.FileSystemException if there is no such file, or it must not be read or, for
    ///     `READ_WRITE`, written
    public static NDArray map(Path file, MapMode mode, DType dtype, long... shape) throws IOException {
        return map(file, mode, Arena.ofAuto(), dtype, shape);
    }

    /// The same, mapped until `arena` is closed.
    public static NDArray map(Path file, MapMode mode, Arena arena, DType dtype, long... shape) throws IOException {
        try (MappableFile open = MappableFile.open(file, mode)) {
            return Named.of(file, () -> Maps.array(open, whole(open.channel().size(), dtype, shape), 0, arena));
        }
    }

    /// The elements in `file` from byte `offset` on, mapped until `arena` is closed.
    ///
    /// @throws ArrayFormatException if the file does not have them
    public static NDArray mapFrom(Path file, MapMode mode, Arena arena, long offset, DType dtype, long... shape)
            throws IOException {
        try (MappableFile open = MappableFile.open(file, mode)) {
            return Named.of(file, () -> {
                NpyHeader header = part(open.channel().size(), offset, dtype, shape);
                return Maps.array(open, header, offset, arena);
            });
        }
    }

    /// A new file of zeros, and the array that is mapped to it; see [Npy#create(Path, DType, long...)].
    ///
    /// @throws java.nio.file.FileAlreadyExistsException if there is a file of that name
    public static NDArray create(Path file, DType dtype, long... shape) throws IOException {
        return NewFile.create(file, new byte[0], NpyHeader.of(dtype, Order.C, shape), Arena.ofAuto());
    }

    /// Makes or replaces `file`, all at once, by the elements in C order, as `array.tofile(file)` writes them.
    ///
    /// @throws java.nio.file.FileSystemException if the file can not be written
    public static void save(Path file, NDArray array) throws IOException {
        WholeFile.write(file, out -> new ElementsWriter(out).write(array));
    }

    /// All that is left of `in`, which is left open, as elements in C order with memory of their own.
    ///
    /// @throws ArrayFormatException if that is more or less than the array's size
    /// @throws ShapeException if more than one length is negative, or the shape is too large
    public static NDArray read(InputStream in, DType dtype, long... shape) throws IOException {
        if (isFound(shape)) {
            Spool all = Spool.of(in, Long.MAX_VALUE);
            return read(all, whole(all.size(), dtype, shape));
        }
        NpyHeader header = NpyHeader.of(dtype, Order.C, shape);
        NDArray array = elements(Input.of(Channels.newChannel(in)), header);
        if (in.read() >= 0) {
            throw new ArrayFormatException(
                    "shape " + TupleOf.ofInts(header.shape()) + " of " + header.dtype() + " needs " + header.nbytes()
                            + " bytes, and there are more",
                    header.nbytes());
        }
        return array;
    }

    /// Whether a length is to be found from the size.
    private static boolean isFound(long[] shape) {
        return LongStream.of(shape).anyMatch(length -> length == -1);
    }

    private static NDArray elements(Input in, NpyHeader header) throws IOException {
        return new ElementsReader(in, header.dtype(), header.memoryShape(), header.nbytes()).read();
    }

    /// Writes the elements in C order to `out`, which is left open.
    public static void write(OutputStream out, NDArray array) throws IOException {
        new ElementsWriter(Channels.newChannel(out)).write(array);
    }

    private static NpyHeader whole(long size, DType dtype, long[] shape) throws ArrayFormatException {
        NpyHeader header = header(size, dtype, shape);
        if (header.nbytes() != size) {
            throw new ArrayFormatException(
                    "shape " + TupleOf.ofInts(header.shape()) + " of " + header.dtype() + " needs " + header.nbytes()
                            + " bytes, the file has " + size
                            + (header.nbytes() < size ? "; loadFrom and mapFrom take a part of a file" : ""),
                    Math.min(size, header.nbytes()));
        }
        return header;
    }

    private static NpyHeader part(long size, long offset, DType dtype, long[] shape) throws ArrayFormatException {
        checkBegin(size, offset);
        NpyHeader header = header(size - offset, dtype, shape);
        if (header.nbytes() > size - offset) {
            throw Input.endOfFile("array data", header.nbytes(), size - offset, size);
        }
        return header;
    }

    private static void checkBegin(long size, long offset) throws ArrayFormatException {
        if (offset < 0 || offset > size) {
            throw new ArrayFormatException("elements can not begin at byte " + offset + " of " + size, size);
        }
    }

    private static NpyHeader header(long size, DType dtype, long[] shape) {
        int open = LongStream.of(shape).boxed().toList().indexOf(-1L);
        if (open < 0) {
            return NpyHeader.of(dtype, Order.C, shape);
        }
        List<Long> known = new ArrayList<>(LongStream.of(shape).boxed().toList());
        known.set(open, 1L);
        long[] lengths = known.stream().mapToLong(Long::longValue).toArray();
        long each = NpyHeader.of(dtype, Order.C, lengths).nbytes();
        if (each == 0) {
            throw new ShapeException("cannot find the length -1 of elements that have no bytes: shape "
                    + TupleOf.ofInts(LongStream.of(shape).boxed().toList()) + " of " + dtype);
        }
        lengths[open] = size / each;
        return NpyHeader.of(dtype, Order.C, lengths);
    }
}
