package nl.stokje.servers;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/**
 * Servers that the modules of one test run use one after the other and side by side: PostgreSQL, in which each module has
 * databases of its own, and the identity provider. Each module has a Kafka broker of its own, since a platform's topics have
 * fixed names and two modules would read each other's records.
 *
 * <p>A test run names its folder by the environment variable {@code STOKJE_TEST_SERVERS}, and the process with which the
 * servers end by {@code STOKJE_TEST_OWNER}; see {@code deploy/local/test}.
 */
final class SharedServers {

    private static final String FILE = "servers.properties";

    private final Path home;

    private SharedServers(Path home) {
        this.home = home;
    }

    /** Empty when this JVM's tests aren't part of such a run. */
    static Optional<SharedServers> ofThisRun() {
        return Optional.ofNullable(System.getenv("STOKJE_TEST_SERVERS"))
                .filter(folder -> !folder.isBlank())
                .map(folder -> new SharedServers(Path.of(folder).toAbsolutePath()));
    }

    Path home() {
        return home;
    }

    /** What the first module that asked has started; the others wait for it. */
    Properties orStart(Supplier<Properties> start) {
        try {
            Files.createDirectories(home);
            try (var lock = FileChannel.open(
                            home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = lock.lock()) {
                return known().orElseGet(() -> remember(start.get()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The servers of this test run can't be shared in " + home, e);
        }
    }

    /** Lets the servers end when the run's own process does. */
    void endWithOwner() {
        Reaper.watch(home, Long.parseLong(System.getenv("STOKJE_TEST_OWNER")));
    }

    private Optional<Properties> known() {
        var file = home.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var reader = Files.newBufferedReader(file)) {
            var servers = new Properties();
            servers.load(reader);
            return Optional.of(servers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Properties remember(Properties servers) {
        try {
            var text = new StringWriter();
            servers.store(text, "The servers that the modules of this test run share");
            PrivateFiles.write(home.resolve(FILE), text.toString());
            return servers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
