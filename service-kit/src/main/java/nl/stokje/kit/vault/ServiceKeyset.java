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
        this.loaded = load();
    }

    private record Loaded(String json, Aead aead, int primary) {}

    /** Encrypts under the primary key, and opens what any key of the keyset encrypted. */
    Aead aead() {
        return loaded.aead();
    }

    /** The id of the key that encrypts now. */
    int primaryKeyId() {
        return loaded.primary();
    }

    @Scheduled(every = "{stokje.vault.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            if (!Files.readString(file).equals(loaded.json())) {
                loaded = load();
                LOG.infof("took the changed keyset: key %d encrypts now", Integer.toUnsignedLong(primaryKeyId()));
            }
        } catch (IOException | RuntimeException e) {
            LOG.errorf(
                    "the keyset can't be read again, the earlier one goes on: %s",
                    e.getClass().getSimpleName());
        }
    }

    private Loaded load() {
        try {
            var json = Files.readString(file);
            var keyset = TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
            return new Loaded(
                    json,
                    keyset.getPrimitive(RegistryConfiguration.get(), Aead.class),
                    keyset.getPrimary().getId());
        } catch (IOException e) {
            throw new UncheckedIOException("stokje.vault.keyset: there is no file to read at " + file, e);
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
