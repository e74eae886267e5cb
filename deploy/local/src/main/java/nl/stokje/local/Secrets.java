package nl.stokje.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords and keys of one local platform: made at its first start, readable by its owner only. */
record Secrets(String databasePassword, String vaultKey, String searchKey) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secrets in(Path home) {
        var file = home.resolve("secrets.properties");
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            var values = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                values.load(reader);
            }
            return new Secrets(
                    values.getProperty("database-password"),
                    values.getProperty("vault-key"),
                    values.getProperty("search-key"));
        } catch (IOException e) {
            throw new UncheckedIOException("The secrets at " + file + " can't be kept", e);
        }
    }

    private static void write(Path file) throws IOException {
        var values = new Properties();
        values.setProperty("database-password", random(18));
        values.setProperty("vault-key", random(32));
        values.setProperty("search-key", random(32));
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var unfinished = Files.createTempFile(file.getParent(), "secrets", ".tmp", owner);
        try (var writer = Files.newBufferedWriter(unfinished)) {
            values.store(writer, "Of this local platform; made at its first start");
        }
        Files.move(unfinished, file);
    }

    private static String random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }
}
