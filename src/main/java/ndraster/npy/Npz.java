package ndraster.npy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel.MapMode;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import ndraster.literal.PythonLiteral;
import ndraster.zip.Archive;
import ndraster.zip.Member;
import ndraster.zip.MemberChannel;

/// NumPy's .npz files: zip archives of arrays with names.
///
/// An open one knows its names and reads an array when it is asked for, a new one each time. A name is never taken for
/// a path. Where one occurs several times, the last array counts. Several threads may read at once.
///
/// @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.savez.html">NumPy: savez</a>
public final class Npz implements AutoCloseable {
    private static final String SUFFIX = ".npy";

    private final Path file;
    private final NpyReader reader;
    private final Archive archive;
    private final Map<String, Member> members = new LinkedHashMap<>();

    private Npz(Path file, NpyReader reader, Archive archive) {
        this.file = file;
        this.reader = reader;
        this.archive = archive;
        archive.members().forEach(member -> members.put(member.name(), member));
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
        SeekableByteChannel in = InputFile.open(file);
        try {
            return new Npz(file, reader, Named.of(file, () -> Archive.open(in)));
        } catch (Throwable failure) {
            in.close();
            throw failure;
        }
    }

    /// All arrays of `file` in its order. Members that are no arrays and are not called `.npy` are left out.
    ///
    /// @throws ArrayFormatException if it is not a zip archive, or one of its arrays can not be read
    public static Map<String, NDArray> load(Path file) throws IOException {
        try (Npz npz = open(file)) {
            Map<String, NDArray> arrays = new LinkedHashMap<>();
            for (String name : npz.names()) {
                if (npz.isArray(name)) {
                    arrays.put(name, npz.get(name));
                }
            }
            return arrays;
        }
    }

    /// Makes or replaces `file`, as `np.savez(file, **arrays)` does and with the same bytes, but all at once: if
    /// anything goes wrong there is no new file, and an old one is untouched. The name of the file is taken as it
    /// is.
    ///
    /// @throws IllegalArgumentException if a name is too long or has a NUL in it
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
        List<String> names = new ArrayList<>();
        for (String name : members.keySet()) {
            boolean isShort = name.endsWith(SUFFIX) && !members.containsKey(withoutSuffix(name));
            names.add(isShort ? withoutSuffix(name) : name);
        }
        return List.copyOf(names);
    }

    private static String withoutSuffix(String name) {
        return name.substring(0, name.length() - SUFFIX.length());
    }

    /// Whether there is a member of that name, with or without `.npy`.
    public boolean contains(String name) {
        return find(name).isPresent();
    }

    private Optional<Member> find(String name) {
        return Optional.ofNullable(members.get(name)).or(() -> Optional.ofNullable(members.get(name + SUFFIX)));
    }

    private Member member(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        PythonLiteral.repr(name) + " is not a file in the archive, which has " + abbreviated(names())));
    }

    private static String abbreviated(List<String> names) {
        return names.size() <= 10 ? names.toString() : names.subList(0, 10) + " and " + (names.size() - 10) + " more";
    }

    /// The array `name`, with memory of its own.
    ///
    /// @throws IllegalArgumentException if there is no such member
    /// @throws ArrayFormatException if it is no array, or damaged, or one of Python objects
    public NDArray get(String name) throws IOException {
        Member member = member(name);
        return read(member, in -> {
            NDArray array = reader.read(input(member, in));
            in.finish();
            return array;
        });
    }

    /// How much a compressed member will hold is only a claim.
    private static Input input(Member member, MemberChannel in) {
        return member.isStored() ? Input.of(in, member.size()) : Input.of(in);
    }

    /// What the array `name` is, without reading it.
    ///
    /// @throws IllegalArgumentException if there is no such member
    /// @throws ArrayFormatException as for [#get]
    public NpyHeader header(String name) throws IOException {
        Member member = member(name);
        return read(member, in -> reader.start(input(member, in)).header());
    }

    /// The array `name`, whose memory is the archive: as [Npy#map(Path, MapMode)], for members that are stored and
    /// not compressed. The archive need not stay open. There is no `READ_WRITE`, which would leave a wrong checksum
    /// behind.
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
        Member member = member(name);
        return read(member, in -> map(member, in, mode, arena));
    }

    private NDArray map(Member member, MemberChannel in, MapMode mode, Arena arena) throws IOException {
        if (!member.isStored()) {
            throw new ArrayFormatException("a compressed member can not be mapped; get reads it", 0);
        }
        try (MappableFile open = MappableFile.open(file, mode)) {
            NpyStart start = reader.start(Input.of(in, member.size()));
            if (start.end() > member.size()) {
                throw Input.endOfFile(
                        "array data", start.header().nbytes(), member.size() - start.dataOffset(), member.size());
            }
            return Maps.array(open, start.header(), archive.start(member) + start.dataOffset(), arena);
        }
    }

    /// The bytes of a member, whatever they are.
    ///
    /// @throws IllegalArgumentException if there is no such member
    /// @throws ArrayFormatException if it is encrypted or compressed in a way that NumPy does not use
    public InputStream stream(String name) throws IOException {
        Member member = member(name);
        return Channels.newInputStream(Named.of(file, () -> archive.read(member)));
    }

    private boolean isArray(String name) throws IOException {
        Member member = member(name);
        if (member.name().endsWith(SUFFIX)) {
            return true;
        }
        try (InputStream in = stream(name)) {
            return HeaderReader.isMagic(in.readNBytes(NpyVersion.MAGIC_SIZE));
        }
    }

    private interface Use<T> {
        T of(MemberChannel in) throws IOException;
    }

    /// Errors of the content name the member, and the byte of it.
    private <T> T read(Member member, Use<T> use) throws IOException {
        return Named.of(file, () -> {
            try (MemberChannel in = archive.read(member)) {
                return use(member, in, use);
            }
        });
    }

    private static <T> T use(Member member, MemberChannel in, Use<T> use) throws IOException {
        try {
            return use.of(in);
        } catch (ArrayFormatException e) {
            throw new ArrayFormatException(e.problem() + ", in " + PythonLiteral.repr(member.name()), e.offset());
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
