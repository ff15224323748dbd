package ndraster.npy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel.MapMode;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ndraster.ArrayFormatException;
import ndraster.NDArray;
import ndraster.elements.Input;
import ndraster.elements.Named;
import ndraster.file.InputFile;
import ndraster.file.MappableFile;
import ndraster.file.WholeFile;
import ndraster.zip.Archive;
import ndraster.zip.Member;
import ndraster.zip.MemberChannel;
import ndraster.zip.Spool;

/// NumPy's .npz files: zip archives of arrays with names.
///
/// An open one knows its names and reads an array when it is asked for, a new one each time. A name is never taken
/// for a path. Where one occurs several times, the last array counts. Several threads may read at once.
///
/// @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.savez.html">NumPy: savez</a>
public final class Npz implements AutoCloseable {
    private final Path file;
    private final NpyReader reader;
    private final SeekableByteChannel channel;
    private final Archive archive;
    private final Members members;

    private Npz(Path file, NpyReader reader, SeekableByteChannel channel) throws IOException {
        this.file = file;
        this.reader = reader;
        this.channel = channel;
        this.archive = Archive.open(channel);
        this.members = new Members(archive, reader);
    }

    /// Opens `file` and reads its list of names.
    ///
    /// @throws ArrayFormatException if it is not a zip archive
    /// @throws java.nio.file.FileSystemException if there is no such file, or it can not be read
    public static Npz open(Path file) throws IOException {
        return open(file, NpyReader.DEFAULT);
    }

    /// The same; its arrays are read by `reader`.
    public static Npz open(Path file, NpyReader reader) throws IOException {
        SeekableByteChannel in = seekable(file);
        try {
            return Named.of(file, () -> new Npz(file, reader, in));
        } catch (Throwable failure) {
            in.close();
            throw failure;
        }
    }

    /// A pipe has no end to begin at.
    private static SeekableByteChannel seekable(Path file) throws IOException {
        SeekableByteChannel in = InputFile.open(file);
        if (Files.isRegularFile(file)) {
            return in;
        }
        try (in) {
            return Named.of(file, () -> Spool.of(Channels.newInputStream(in), Long.MAX_VALUE));
        }
    }

    /// All arrays of `file` in its order. Members that are no arrays and are not called `.npy` are left out.
    ///
    /// @throws ArrayFormatException if it is not a zip archive, or one of its arrays can not be read
    public static Map<String, NDArray> load(Path file) throws IOException {
        try (Npz npz = open(file)) {
            return Named.of(file, () -> npz.members.arrays(Long.MAX_VALUE));
        }
    }

    /// All arrays of the archive that comes from `in`, a pipe for instance, up to its end. `in` is left open.
    ///
    /// The list of names is the last thing in an archive. So all of it is kept in memory until its arrays are read.
    ///
    /// @throws ArrayFormatException if it is not a zip archive, or one of its arrays can not be read
    public static Map<String, NDArray> read(InputStream in) throws IOException {
        return read(in, NpyReader.DEFAULT, Long.MAX_VALUE);
    }

    /// The same for a source that is not trusted: archive and arrays may have `maxBytes` bytes together.
    ///
    /// @throws ArrayFormatException if they have more, and as for [#read(InputStream)]
    public static Map<String, NDArray> read(InputStream in, NpyReader reader, long maxBytes) throws IOException {
        try (Spool spool = Spool.of(in, maxBytes);
                Archive archive = Archive.open(spool)) {
            return new Members(archive, reader).arrays(maxBytes - spool.size());
        }
    }

    /// Makes or replaces `file`, as `np.savez(file, **arrays)` does and with the same bytes, but all at once: if
    /// anything goes wrong there is no new file, and an old one is untouched. The name of the file is taken as it
    /// is.
    ///
    /// @throws IllegalArgumentException if a name is too long or has a NUL or half of a surrogate pair in it
    /// @throws ndraster.dtype.DTypeException as [Npy#save]
    public static void save(Path file, Map<String, NDArray> arrays) throws IOException {
        WholeFile.write(file, out -> writeAll(NpzWriter.stored(out), arrays));
    }

    /// The same, compressed as `np.savez_compressed` does.
    public static void saveCompressed(Path file, Map<String, NDArray> arrays) throws IOException {
        WholeFile.write(file, out -> writeAll(NpzWriter.compressed(out), arrays));
    }

    private static void writeAll(NpzWriter writer, Map<String, NDArray> arrays) throws IOException {
        for (Map.Entry<String, NDArray> entry : arrays.entrySet()) {
            writer.put(entry.getKey(), entry.getValue());
        }
        writer.finish();
    }

    /// The names of all members, in their order; an array's without its `.npy`.
    public List<String> names() {
        return members.names();
    }

    /// Whether there is a member of that name, with or without `.npy`.
    public boolean contains(String name) {
        return members.find(name).isPresent();
    }

    /// The array `name`, with memory of its own.
    ///
    /// @throws IllegalArgumentException if there is no such member
    /// @throws ArrayFormatException if it is no array, or damaged, or one of Python objects
    public NDArray get(String name) throws IOException {
        Member member = members.member(name);
        return Named.of(file, () -> members.array(member));
    }

    /// What the array `name` is, without reading it.
    ///
    /// @throws IllegalArgumentException if there is no such member
    /// @throws ArrayFormatException as for [#get]
    public NpyHeader header(String name) throws IOException {
        Member member = members.member(name);
        return Named.of(file, () -> members.start(member).header());
    }

    /// The array `name`, whose memory is the archive: as [Npy#map(Path, MapMode)], for members that are stored and
    /// not compressed. The archive need not stay open; a file that has taken its name since it was opened is not
    /// looked at. There is no `READ_WRITE`, which would leave a wrong checksum behind. That the checksum is right
    /// is not looked at: this would be reading all of it.
    ///
    /// @throws IllegalArgumentException if there is no such member, or `mode` is `READ_WRITE`
    /// @throws ArrayFormatException as for [#get], and if the member is compressed
    public NDArray map(String name, MapMode mode) throws IOException {
        return map(name, mode, Arena.ofAuto());
    }

    /// The same, mapped until `arena` is closed.
    public NDArray map(String name, MapMode mode, Arena arena) throws IOException {
        if (mode.equals(MapMode.READ_WRITE)) {
            throw new IllegalArgumentException("a member of an archive can not be written in place, since its checksum"
                    + " would be wrong: map " + name + " READ_ONLY or PRIVATE");
        }
        Member member = members.member(name);
        return Named.of(file, () -> Members.named(member, () -> map(member, mode, arena)));
    }

    private NDArray map(Member member, MapMode mode, Arena arena) throws IOException {
        if (!member.isStored()) {
            throw new ArrayFormatException("a compressed member can not be mapped; get reads it", 0);
        }
        if (mode.equals(MapMode.PRIVATE)) { // Java maps copy-on-write only what it has open for writing
            try (MappableFile again = MappableFile.open(file, mode)) {
                Optional<Archive> same = sameIn(again);
                if (same.isPresent()) {
                    return map(again, same.get(), member, arena);
                }
            }
        }
        return map(MappableFile.of(file, channel, mode), archive, member, arena);
    }

    /// Nothing if another file has the name by now.
    private Optional<Archive> sameIn(MappableFile again) throws IOException {
        try {
            return Optional.of(Archive.open(again.channel()))
                    .filter(found -> found.members().equals(archive.members()));
        } catch (ArrayFormatException _) {
            return Optional.empty();
        }
    }

    private NDArray map(MappableFile open, Archive in, Member member, Arena arena) throws IOException {
        try (MemberChannel content = in.read(member)) {
            NpyStart start = reader.start(Input.of(content, member.size()));
            if (!start.isIn(member.size())) {
                throw Input.endOfFile(
                        "array data", start.header().nbytes(), member.size() - start.dataOffset(), member.size());
            }
            return Maps.array(open, start.header(), in.start(member) + start.dataOffset(), arena);
        }
    }

    /// The bytes of a member, whatever they are. Who reads them to their end knows that the checksum is right.
    ///
    /// @throws IllegalArgumentException if there is no such member
    /// @throws ArrayFormatException if it is encrypted or compressed in a way that NumPy does not use, and,
    ///     when the stream is read, if it is damaged
    public InputStream stream(String name) throws IOException {
        Member member = members.member(name);
        MemberChannel in = Named.of(file, () -> archive.read(member));
        return Channels.newInputStream(new NamedChannel(file, member, in));
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
