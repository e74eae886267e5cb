package nl.stokje.kit.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import nl.stokje.kit.KitConfig;
import org.jboss.logging.Logger;

/**
 * The keyset of this service (Google Tink, in JSON), read from the file that {@code stokje.vault.keyset} names, and again when
 * the file has changed: a key can be added, promoted and removed while the service runs. A file that can't be read is
 * logged, and the keyset stays what it was.
 */
@Startup
@ApplicationScoped
class ServiceKeyset {
    private static final Logger LOG = Logger.getLogger(ServiceKeyset.class);

    private final Path file;
    private volatile Loaded loaded;

    ServiceKeyset(KitConfig config) {
        this.file = Path.of(config.vault().keyset());
        register();
        this.loaded = load(read());
    }

    /**
     * The keyset at one moment: what is marked with its primary key is encrypted by that key, whatever becomes of the file.
     *
     * @param aead encrypts under the primary key, and opens what any key of the keyset encrypted
     * @param primary the id of the key that encrypts
     */
    record Loaded(String json, Aead aead, int primary) {}

    Loaded loaded() {
        return loaded;
    }

    @Scheduled(every = "{stokje.vault.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            var json = read();
            if (!json.equals(loaded.json())) {
                loaded = load(json);
                LOG.infof("took the changed keyset: key %d encrypts now", Integer.toUnsignedLong(loaded.primary()));
            }
        } catch (RuntimeException e) {
            LOG.errorf("the keyset can't be read again, the earlier one goes on: %s", e.getMessage());
        }
    }

    private String read() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("stokje.vault.keyset: there is no file to read at " + file, e);
        }
    }

    private Loaded load(String json) {
        try {
            var keyset = TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
            return new Loaded(
                    json,
                    keyset.getPrimitive(RegistryConfiguration.get(), Aead.class),
                    keyset.getPrimary().getId());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("stokje.vault.keyset: %s is no keyset of Tink".formatted(file), e);
        }
    }

    private static void register() {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A fresh data key. */
    static KeysetHandle generate() {
        try {
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
