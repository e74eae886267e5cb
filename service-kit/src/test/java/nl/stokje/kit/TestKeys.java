package nl.stokje.kit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;
import nl.stokje.servers.ServiceKeyFiles;

/** Gives a service its keys in a test; argument {@code service}: the name of its application. */
public class TestKeys implements QuarkusTestResourceLifecycleManager {
    private static final Path FOLDER = Path.of("target", "test-keys");

    private String service;

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.get("service");
    }

    @Override
    public Map<String, String> start() {
        return configOf(service);
    }

    @Override
    public void stop() {
        // The files stay: they are made once for all tests of the module.
    }

    static Map<String, String> configOf(String service) {
        var files = ServiceKeyFiles.in(FOLDER);
        return Map.of(
                "stokje.sealing.private-keys",
                files.privateKeysOf(service).toString(),
                "stokje.sealing.public-keys",
                files.publicKeys().toString(),
                "stokje.vault.keyset",
                files.keysetOf(service).toString());
    }
}
