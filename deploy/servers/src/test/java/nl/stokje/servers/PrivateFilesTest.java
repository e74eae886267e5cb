package nl.stokje.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys are their owner's alone. */
class PrivateFilesTest {
    @TempDir
    private Path home;

    @Test
    void theServicesKeysAreReadableByNobodyElse() throws IOException {
        var folder = home.resolve("data/keys");
        ServiceKeyFiles.in(folder);
        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(folder.getParent())).isEqualTo("rwx------");
        assertThat(files(folder))
                .hasSize(9)
                .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
    }

    /** A reader of the folder who looks as often as it can. */
    @Test
    void thereIsNoMomentInWhichTheyAreReadable() throws Exception {
        var folder = PrivateFiles.folder(home.resolve("keys"));
        var ended = new AtomicBoolean();
        var seen = new TreeSet<String>();
        var reader = Thread.ofPlatform().start(() -> {
            while (!ended.get()) {
                files(folder).forEach(file -> seen.add(permissions(file)));
            }
        });
        for (var round = 0; round < 200; round++) {
            PrivateFiles.write(folder.resolve("key-" + round), "secret ".repeat(1000));
        }
        ended.set(true);
        reader.join();
        seen.remove("gone");
        assertThat(seen).containsExactly("rw-------");
    }

    @Test
    void whatWasMadeReadableBeforeIsNotAnyMore() throws IOException {
        var folder = Files.createDirectories(home.resolve("keys"));
        ServiceKeyFiles.in(folder);
        for (var path : Stream.concat(Stream.of(folder), files(folder).stream()).toList()) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        var keys = ServiceKeyFiles.in(folder);
        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(keys.privateKeysOf("case-service"))).isEqualTo("rw-------");
    }

    @Test
    void aFileIsReplacedWhole() throws IOException {
        var file = home.resolve("secret");
        PrivateFiles.write(file, "first");
        PrivateFiles.write(file, "second");
        assertThat(Files.readString(file)).isEqualTo("second");
        assertThat(files(home)).containsExactly(file);
    }

    private static List<Path> files(Path folder) {
        try (var found = Files.list(folder)) {
            return found.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            return "gone";
        }
    }
}
