package ndraster.npy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel.MapMode;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import ndraster.NDArray;
import ndraster.elements.ElementsReader;
import ndraster.elements.Input;
import ndraster.elements.Named;
import ndraster.file.InputFile;
import ndraster.file.MappableFile;

/// How .npy files are read, where the usual way of [Npy] does not do: NumPy's keyword arguments of `np.load`.
///
/// @param maxHeaderSize the longest header that is looked at, in characters. A header costs time to parse, so that a
///     long one from an unknown source is not safe
/// @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.load.html">NumPy: load</a>
public record NpyReader(int maxHeaderSize) {
    /// As NumPy's: headers of up to 10,000 characters.
    public static final NpyReader DEFAULT = new NpyReader(10_000);

    /// @throws IllegalArgumentException if the size is negative
    public NpyReader {
        if (maxHeaderSize < 0) {
            throw new IllegalArgumentException("maxHeaderSize must not be negative: " + maxHeaderSize);
        }
    }

    /// As [Npy#load].
    public NDArray load(Path file) throws IOException {
        try (SeekableByteChannel in = InputFile.open(file)) {
            return Named.of(file, () -> read(in));
        }
    }

    /// As [Npy#read(InputStream)].
    public NDArray read(InputStream in) throws IOException {
        return read(Channels.newChannel(in));
    }

    /// As [Npy#read(ReadableByteChannel)].
    public NDArray read(ReadableByteChannel in) throws IOException {
        return read(Input.of(in));
    }

    NDArray read(Input in) throws IOException {
        NpyHeader header = start(in).header();
        return header.inOrder(new ElementsReader(in, header.dtype(), header.memoryShape(), header.nbytes()).read());
    }

    /// As [Npy#header(Path)].
    public NpyHeader header(Path file) throws IOException {
        try (SeekableByteChannel in = InputFile.open(file)) {
            return Named.of(file, () -> header(in));
        }
    }

    /// As [Npy#header(InputStream)].
    public NpyHeader header(InputStream in) throws IOException {
        return header(Channels.newChannel(in));
    }

    /// As [Npy#header(ReadableByteChannel)].
    public NpyHeader header(ReadableByteChannel in) throws IOException {
        return start(Input.of(in)).header();
    }

    NpyStart start(Input in) throws IOException {
        return new HeaderReader(in, maxHeaderSize).read();
    }

    /// As [Npy#map(Path, MapMode)].
    public NDArray map(Path file, MapMode mode) throws IOException {
        return map(file, mode, Arena.ofAuto());
    }

    /// As [Npy#map(Path, MapMode, Arena)].
    public NDArray map(Path file, MapMode mode, Arena arena) throws IOException {
        try (MappableFile open = MappableFile.open(file, mode)) {
            return Named.of(file, () -> map(open, arena));
        }
    }

    private NDArray map(MappableFile file, Arena arena) throws IOException {
        NpyStart start = start(Input.of(file.channel()));
        return Maps.array(file, start.header(), start.dataOffset(), arena);
    }
}
