package ndraster.npy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import ndraster.NDArray;
import ndraster.literal.Utf8;
import ndraster.zip.ArchiveWriter;

/// Writes arrays into an .npz archive one by one, so that not all of them need be there at once.
///
/// [#finish] completes the archive; without it, what was written is none.
public final class NpzWriter {
    private static final int LONGEST_NAME = 0xffff;

    private final ArchiveWriter archive;
    private final boolean isCompressed;
    private final Set<String> names = new HashSet<>();

    private NpzWriter(WritableByteChannel out, boolean isCompressed) {
        this.archive = new ArchiveWriter(out);
        this.isCompressed = isCompressed;
    }

    /// A writer to `out`, which is left open. Arrays are stored as they are: the bytes of `np.savez`.
    public static NpzWriter stored(WritableByteChannel out) {
        return new NpzWriter(out, false);
    }

    /// A writer to `out`, which is left open. Arrays are stored as they are: the bytes of `np.savez`.
    public static NpzWriter stored(OutputStream out) {
        return stored(Channels.newChannel(out));
    }

    /// A writer to `out`, which is left open. Arrays are compressed as by `np.savez_compressed`.
    public static NpzWriter compressed(WritableByteChannel out) {
        return new NpzWriter(out, true);
    }

    /// A writer to `out`, which is left open. Arrays are compressed as by `np.savez_compressed`.
    public static NpzWriter compressed(OutputStream out) {
        return compressed(Channels.newChannel(out));
    }

    /// Adds `array` as the member `name.npy`.
    ///
    /// @throws IllegalArgumentException if there is one of that name, or it is too long or has a NUL or half of a
    ///     surrogate pair in it
    /// @throws ndraster.dtype.DTypeException as [Npy#save]; nothing has been written then
    /// @throws IOException if the array is stored in a stream and changes while it is; what was written can not
    ///     become an archive
    public NpzWriter put(String name, NDArray array) throws IOException {
        NpyHeader.of(array).frame();
        checkName(name);
        if (isCompressed) {
            archive.deflate(name + ".npy", out -> Npy.write(out, array));
        } else {
            archive.store(name + ".npy", out -> Npy.write(out, array));
        }
        return this;
    }

    private void checkName(String name) {
        if (name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "a name in an archive can not have a NUL in it: " + name.replace("\0", "\\0"));
        }
        if (Utf8.checked(name).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME - ".npy".length()) {
            throw new IllegalArgumentException("Filename too long: " + name.length() + " characters");
        }
        if (!names.add(name)) {
            throw new IllegalArgumentException("Duplicate name: '" + name + "'");
        }
    }

    /// Writes the list of members, which makes the archive whole.
    public void finish() throws IOException {
        archive.finish();
    }
}
