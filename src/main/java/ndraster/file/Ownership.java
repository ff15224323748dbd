package ndraster.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// Whose a file is and what others may do with it; nothing for a file that is not there yet, or has no such
/// attributes.
///
/// @param attributes those of the file
record Ownership(Optional<PosixFileAttributes> attributes) {
    static Ownership of(Path file) throws IOException {
        boolean isPosix = Files.exists(file)
                && file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return new Ownership(
                isPosix ? Optional.of(Files.readAttributes(file, PosixFileAttributes.class)) : Optional.empty());
    }

    /// What a file that is to get this ownership is created with, so that nobody can read it before.
    FileAttribute<?>[] fromTheStart() {
        return attributes
                .map(old -> new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(old.permissions())})
                .orElseGet(() -> new FileAttribute<?>[0]);
    }

    void giveTo(Path file) throws IOException {
        if (attributes.isPresent()) {
            give(attributes.get(), Files.getFileAttributeView(file, PosixFileAttributeView.class));
        }
    }

    private static void give(PosixFileAttributes old, PosixFileAttributeView file) throws IOException {
        PosixFileAttributes current = file.readAttributes();
        if (!current.owner().equals(old.owner()) || !current.group().equals(old.group())) {
            tryToGive(old, file);
        }
        file.setPermissions(old.permissions());
    }

    private static void tryToGive(PosixFileAttributes old, PosixFileAttributeView file) throws IOException {
        try {
            file.setGroup(old.group());
            file.setOwner(old.owner());
        } catch (FileSystemException _) {
            // Only root may give files away. The file is then its writer's, as any new file is.
        }
    }
}
