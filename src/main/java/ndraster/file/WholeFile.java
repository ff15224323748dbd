package ndraster.file;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

/// Writes files that appear whole or not at all.
///
/// The bytes go to a file beside the target, called `.ndraster-….tmp`, which takes the target's name, in one
/// step, when all of them are there. Whoever reads the target meanwhile has the old file, and so does everyone
/// if the writing fails. A process that is killed leaves such a `.tmp` file and nothing else; processes that
/// write the same target do not mix, the last wins. A loss of power right after may still lose the new content:
/// nothing here waits for the disk.
///
/// A symbolic link stays, and the file it leads to is replaced. The new file has the old one's permissions and,
/// where the process may set them, its owner and group. Other hard links to the old file keep the old content.
/// A pipe or a device can not be replaced and is written as it is.
public final class WholeFile {
    static final String PREFIX = ".ndraster-";
    static final String SUFFIX = ".tmp";

    private static final int MAX_LINKS = 40;

    private WholeFile() {}

    /// What a file is to hold.
    @FunctionalInterface
    public interface Content {
        /// Writes all of it to `out`, a [FileOutput] if it is a file of this machine; an exception means that
        /// there will be no file.
        void writeTo(WritableByteChannel out) throws IOException;
    }

    /// Makes or replaces `target`.
    ///
    /// @throws java.nio.file.FileSystemException if the target is a directory or write-protected, its directory
    ///     is missing or does not take files, or the disk is full; it names the target and says which
    /// @throws IOException what `content` throws of its own
    public static void write(Path target, Content content) throws IOException {
        if (Files.isDirectory(target)) {
            throw FileProblem.of(target, "Is a directory");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            writeInto(target, content);
        } else {
            replace(target, afterLinks(target), content);
        }
    }

    private static void writeInto(Path special, Content content) throws IOException {
        try (TargetChannel out = TargetChannel.into(special)) {
            content.writeTo(out);
        }
    }

    private static Path afterLinks(Path target) throws IOException {
        Path path = target;
        for (int links = 0; Files.isSymbolicLink(path); links++) {
            if (links == MAX_LINKS) {
                throw FileProblem.of(target, "Too many levels of symbolic links");
            }
            path = path.resolveSibling(Files.readSymbolicLink(path));
        }
        return path;
    }

    private static void replace(Path target, Path file, Content content) throws IOException {
        checkReplaceable(target, file);
        Path temporary = file.resolveSibling(PREFIX + UUID.randomUUID() + SUFFIX);
        try {
            Ownership ownership = Ownership.of(file);
            fill(target, temporary, ownership, content);
            ownership.giveTo(temporary);
            rename(temporary, file, target);
        } catch (Throwable failure) {
            delete(temporary, failure);
            throw failure;
        }
    }

    /// A rename would not mind that the old file is write-protected.
    private static void checkReplaceable(Path target, Path file) throws IOException {
        Path directory = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        if (!Files.exists(directory)) {
            throw new NoSuchFileException(target.toString(), null, "No such directory: " + directory);
        }
        if (!Files.isDirectory(directory)) {
            throw FileProblem.of(target, "Not a directory: " + directory);
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new AccessDeniedException(target.toString(), null, "Permission denied: the file is write-protected");
        }
    }

    private static void fill(Path target, Path temporary, Ownership ownership, Content content) throws IOException {
        try (TargetChannel out = TargetChannel.create(target, temporary, ownership.fromTheStart())) {
            content.writeTo(out);
        }
    }

    private static void rename(Path temporary, Path file, Path target) throws IOException {
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw FileProblem.of(target, e);
        }
    }

    private static void delete(Path temporary, Throwable failure) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
