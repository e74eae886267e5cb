package nl.stokje.kit.sealing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Clock;
import nl.stokje.servers.ServiceKeyFiles;

/** Seals and opens as any of the services, with the keys that {@link nl.stokje.kit.TestKeys} made. */
public final class TestSealing {
    private TestSealing() {}

    /** The sealing of this service; with {@link #keysOf} the keys to seal for. */
    public static Sealing as(String service) {
        return new Sealing(keysOf(service), new ObjectMapper(), Clock.systemUTC());
    }

    public static ServiceKeys keysOf(String service) {
        var files = ServiceKeyFiles.in(Path.of("target", "test-keys"));
        return new ServiceKeys(
                service,
                files.privateKeysOf(service).toString(),
                files.publicKeys().toString());
    }
}
