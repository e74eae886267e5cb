package nl.stokje.local;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import nl.stokje.servers.Database;
import nl.stokje.servers.PrivateFiles;

/** Passwords of one local platform: made at its first start, readable by its owner only. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 18;

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    /** What was drawn before stays; what is missing is drawn now. */
    static Secrets in(Path home) {
        var file = home.resolve("secrets.properties");
        try {
            var values = new Properties();
            if (Files.exists(file)) {
                try (var reader = Files.newBufferedReader(file)) {
                    values.load(reader);
                }
            }
            var known = values.size();
            complete(values);
            if (values.size() > known) {
                var text = new StringWriter();
                values.store(text, "Of this local platform; made at its first start");
                PrivateFiles.write(file, text.toString());
            }
            return new Secrets(values);
        } catch (IOException e) {
            throw new UncheckedIOException("The secrets at " + file + " can't be kept", e);
        }
    }

    private static void complete(Properties values) {
        values.computeIfAbsent("superuser-password", _ -> formerPassword(values));
        values.computeIfAbsent("connect-password", _ -> random());
        for (var service : Platform.SERVICES) {
            values.computeIfAbsent(service + "-owner-password", _ -> random());
            values.computeIfAbsent(service + "-password", _ -> random());
        }
    }

    /** All roles shared one password before; the superuser keeps it, since it is set when the data is made. */
    private static String formerPassword(Properties values) {
        return values.getProperty("database-password", random());
    }

    String superuserPassword() {
        return values.getProperty("superuser-password");
    }

    /** Of the role that Debezium replicates as. */
    String connectPassword() {
        return values.getProperty("connect-password");
    }

    /** The service's database, with the passwords of its two roles. */
    Database database(String service) {
        return Database.ofService(
                service, values.getProperty(service + "-owner-password"), values.getProperty(service + "-password"));
    }

    /** The key under which data from before the keysets is stored: for its migration. */
    Optional<String> earlierVaultKey() {
        return Optional.ofNullable(values.getProperty("vault-key"));
    }

    private static String random() {
        var random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }
}
