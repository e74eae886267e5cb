package nl.stokje.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that nobody but their owner can read, from the moment at which they are there. */
public final class PrivateFiles {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> PASSAGE = PosixFilePermissions.fromString("rwx--x--x");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /** This folder, 0700; also if it was there with more. */
    public static Path folder(Path folder) {
        return folder(folder, FOLDER);
    }

    /**
     * The folder that holds everything of an installation: 0700 too, but for root. Root's PostgreSQL may run as another user,
     * who must get through to its data (0711), and can list nothing.
     */
    public static Path home(Path folder) {
        return folder(folder, PostgresUser.isRoot() ? PASSAGE : FOLDER);
    }

    private static Path folder(Path folder, Set<PosixFilePermission> permissions) {
        try {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(permissions));
            return restrict(folder, permissions);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder %s can't be kept from others".formatted(folder), e);
        }
    }

    /** The file with this content, 0600. Written beside its place first, so that what lies in its place is whole. */
    public static Path write(Path file, String content) throws IOException {
        var beside = Files.createTempFile(
                file.toAbsolutePath().getParent(), "unfinished", ".tmp", PosixFilePermissions.asFileAttribute(FILE));
        try {
            Files.writeString(beside, content);
            return Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Makes a file 0600 that was there before files were made so. */
    public static void restrict(Path file) throws IOException {
        restrict(file, FILE);
    }

    private static Path restrict(Path path, Set<PosixFilePermission> permissions) throws IOException {
        if (!permissions.equals(Files.getPosixFilePermissions(path))) {
            Files.setPosixFilePermissions(path, permissions);
        }
        return path;
    }
}
