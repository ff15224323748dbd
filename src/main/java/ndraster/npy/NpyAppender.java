package ndraster.npy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import ndraster.ArrayFormatException;
import ndraster.NDArray;
import ndraster.ShapeException;
import ndraster.dtype.Casting;
import ndraster.dtype.DType;
import ndraster.elements.ElementsWriter;
import ndraster.elements.Input;
import ndraster.elements.Named;
import ndraster.file.FileProblem;
import ndraster.literal.PythonLiteral.TupleOf;

/// Appends rows to the array in an .npy file: its first axis grows.
///
/// New rows go behind the old ones, and only when the disk has them does [#flush] change the length in the header, in
/// place, in the room that NumPy leaves there. So the file is a whole array at every moment: a reader, a crash and a
/// loss of power find the rows of the last [#flush]. Rows behind those are what is left of an append that did not get
/// there; [#open] refuses such a file, [#openDiscardingRest] cuts it.
///
/// The file is locked: whoever else opens it for appending is refused. But Linux and macOS drop the lock as soon as
/// this program closes any other channel of the file, as [Npy#load] does. So the file's size is looked at before
/// each append and [#flush]: where somebody else has appended meanwhile, that is refused, and the rows of both
/// stay. Arrays that were mapped before keep their shape.
///
/// An appender is for one thread at a time.
public final class NpyAppender implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final NpyStart start;
    private final long oldRows;
    private long newRows;
    private long flushedRows;

    private NpyAppender(Path file, FileChannel channel, NpyStart start) {
        this.file = file;
        this.channel = channel;
        this.start = start;
        this.oldRows = start.header().shape().getFirst();
    }

    /// Opens `file`, which holds one array and nothing behind it.
    ///
    /// @throws ArrayFormatException if it does not, or its array has no first axis that can grow: it has no axes at
    ///     all, or is in Fortran order
    /// @throws FileSystemException if there is no such file, it must not be written, or is being appended to
    public static NpyAppender open(Path file) throws IOException {
        return open(file, false);
    }

    /// The same, for a file that may have bytes behind its array. They are cut off.
    public static NpyAppender openDiscardingRest(Path file) throws IOException {
        return open(file, true);
    }

    private static NpyAppender open(Path file, boolean isRestDiscarded) throws IOException {
        FileChannel channel = channel(file);
        try {
            return Named.of(file, () -> new NpyAppender(file, channel, start(channel, isRestDiscarded)));
        } catch (Throwable failure) {
            channel.close();
            throw failure;
        }
    }

    private static FileChannel channel(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw FileProblem.of(file, new NoSuchFileException(file.toString()));
        }
        try {
            return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw FileProblem.of(file, e);
        }
    }

    private static NpyStart start(FileChannel channel, boolean isRestDiscarded) throws IOException {
        lock(channel);
        NpyStart start = NpyReader.DEFAULT.start(Input.of(channel));
        checkGrows(start);
        long size = channel.size();
        if (!start.isIn(size)) {
            throw Input.endOfFile("array data", start.header().nbytes(), size - start.dataOffset(), size);
        }
        if (size > start.end() && !isRestDiscarded) {
            throw new ArrayFormatException(
                    (size - start.end()) + " bytes follow the array, of an append that was interrupted or of something"
                            + " else; NpyAppender.openDiscardingRest cuts them off",
                    start.end());
        }
        channel.truncate(start.end());
        return start;
    }

    private static void lock(FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException _) {
            // this program has it
        }
        throw new IOException("Is being appended to by somebody else, who has locked it");
    }

    private static void checkGrows(NpyStart start) throws ArrayFormatException {
        NpyHeader header = start.header();
        if (header.shape().isEmpty()) {
            throw new ArrayFormatException(
                    "the array has no axes, so it can not get more rows; save it with shape (1,)",
                    start.version().textStart());
        }
        if (header.isFortranOrder() && header.shape().size() > 1) {
            throw new ArrayFormatException(
                    "the array is in Fortran order, where rows are not neighbours; save its copy() to append to it",
                    start.version().textStart());
        }
    }

    /// What the file holds, with the rows that were appended.
    public NpyHeader header() {
        List<Long> shape = new ArrayList<>(start.header().shape());
        shape.set(0, Math.addExact(oldRows, newRows));
        return new NpyHeader(start.header().dtype(), start.header().isFortranOrder(), shape);
    }

    /// Writes the rows of `rows`, whose shape is the file's but for the first axis. They count from the next
    /// [#flush] on.
    ///
    /// If that fails half-way, none of them is there: the next ones go to the same place.
    ///
    /// @throws ShapeException if the other axes differ, or the file would become too large for its header
    /// @throws ndraster.CastException if the type is another one than the file's; only the byte order is changed
    /// @throws FileSystemException if somebody else has changed the size of the file, or it can not be written
    public NpyAppender append(NDArray rows) throws IOException {
        checkShape(rows);
        NDArray fitting = fitting(rows);
        long length = Math.addExact(newRows, rows.length(0));
        frame(length);
        long end = end();
        checkSize(end);
        try {
            new ElementsWriter(channel.position(end)).write(fitting);
        } catch (IOException e) {
            cutTo(end, e);
            throw FileProblem.of(file, e);
        } catch (RuntimeException | Error e) { // the rows may be a map of a file that was cut off, or in a closed arena
            cutTo(end, e);
            throw e;
        }
        newRows = length;
        return this;
    }

    private long end() {
        return Math.addExact(start.dataOffset(), header().nbytes());
    }

    private void checkSize(long expected) throws IOException {
        long size = channel.size();
        if (size != expected) {
            throw new FileSystemException(
                    file.toString(),
                    null,
                    "Has " + size + " bytes where its appender left " + expected + ": somebody else writes to it");
        }
    }

    private NDArray fitting(NDArray rows) {
        DType dtype = start.header().dtype();
        return rows.dtype().equals(dtype) ? rows : rows.astype(dtype, Casting.EQUIV);
    }

    private void cutTo(long end, Throwable failure) {
        try {
            channel.truncate(end);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private void checkShape(NDArray rows) {
        List<Long> found = LongStream.of(rows.shape()).boxed().toList();
        List<Long> expected = start.header().shape();
        if (found.isEmpty() || !found.subList(1, found.size()).equals(expected.subList(1, expected.size()))) {
            throw new ShapeException("all the input array dimensions except for the concatenation axis must match"
                    + " exactly: the file has shape " + TupleOf.ofInts(expected) + ", the rows have "
                    + TupleOf.ofInts(found));
        }
    }

    /// The header for so many rows more, as long as the one in the file.
    private byte[] frame(long rows) {
        List<Long> shape = new ArrayList<>(start.header().shape());
        shape.set(0, Math.addExact(oldRows, rows));
        NpyHeader grown = new NpyHeader(start.header().dtype(), start.header().isFortranOrder(), shape);
        return start.version()
                .frame(grown.dict(), start.dataOffset())
                .orElseThrow(() -> new ShapeException("the header has no room for the length " + shape.getFirst()
                        + ": load the array and save it again"));
    }

    /// Makes the appended rows part of the array, once the disk has them.
    ///
    /// @throws FileSystemException as [#append]
    public void flush() throws IOException {
        if (newRows == flushedRows) {
            return;
        }
        checkSize(end());
        try {
            channel.force(false);
            ByteBuffer frame = ByteBuffer.wrap(frame(newRows));
            while (frame.hasRemaining()) {
                channel.write(frame, frame.position());
            }
            channel.force(false);
            flushedRows = newRows;
        } catch (IOException e) {
            throw FileProblem.of(file, e);
        }
    }

    /// [#flush], and lets go of the file.
    @Override
    public void close() throws IOException {
        try (channel) {
            if (channel.isOpen()) {
                flush();
            }
        }
    }
}
