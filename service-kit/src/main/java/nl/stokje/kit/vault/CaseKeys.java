package nl.stokje.kit.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.UUID;
import nl.stokje.kit.KitConfig;
import nl.stokje.kit.vault.StoredCaseKeys.StoredKey;
import org.jboss.logging.Logger;

/**
 * Each case's own key in this service. Keys stand in a database of their own, wrapped by the service's keyset: a backup of
 * the service's data holds none, and without its key what is stored of a case is noise. An opened key is remembered for
 * {@code stokje.vault.key-cache}, so after a destruction another replica reads the case for so long at most.
 */
@ApplicationScoped
public class CaseKeys {
    private static final Logger LOG = Logger.getLogger(CaseKeys.class);
    private static final int MOST_REMEMBERED = 20_000;

    private final ServiceKeyset keyset;
    private final StoredCaseKeys stored;
    private final Cache<UUID, Aead> opened;

    CaseKeys(ServiceKeyset keyset, StoredCaseKeys stored, KitConfig config) {
        this.keyset = keyset;
        this.stored = stored;
        this.opened = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(config.vault().keyCache())
                .build();
    }

    /** What is stored of the case opens with this. */
    Aead toDecrypt(UUID caseId) {
        return opened.get(caseId, id -> open(stored.of(id).orElseThrow(() -> missing(id))));
    }

    /** The same; a case without a key gets one. Its key is there for good, whatever becomes of the caller's transaction. */
    Aead toEncrypt(UUID caseId) {
        return opened.get(caseId, id -> open(stored.of(id).orElseGet(() -> make(id))));
    }

    /** Opens the keys of many cases at once, for a page that shows something of each. */
    public void openAll(Collection<UUID> caseIds) {
        var unknown = new HashSet<>(caseIds);
        unknown.removeAll(opened.asMap().keySet());
        if (!unknown.isEmpty()) {
            stored.of(unknown).stream()
                    .filter(key -> !key.isDestroyed())
                    .forEach(key -> opened.put(key.caseId(), open(key)));
        }
    }

    /**
     * What is stored of the case becomes unreadable here, for good. May be repeated; also for a case that is unknown here.
     *
     * @param by the person who destroys it
     * @return when it was destroyed, for the first time
     */
    public Instant destroy(UUID caseId, String by, String reason) {
        stored.destroy(caseId, by, reason);
        opened.invalidate(caseId);
        LOG.infof("destroyed the key of case %s", caseId);
        return stored.destroyedAt(caseId).orElseThrow();
    }

    /** Wraps a key by the keyset's primary key. */
    void rewrap(StoredKey key) {
        stored.rewrap(key, wrap(key.caseId(), unwrap(key)));
    }

    private StoredKey make(UUID caseId) {
        var made = wrap(caseId, ServiceKeyset.generate());
        // Somebody else may have been quicker: the key that is stored is the case's.
        return stored.add(made) ? made : stored.of(caseId).orElseThrow(() -> missing(caseId));
    }

    private Aead open(StoredKey key) {
        if (key.isDestroyed()) {
            throw new CaseErased(key.caseId());
        }
        try {
            return unwrap(key).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private StoredKey wrap(UUID caseId, KeysetHandle key) {
        var wrapping = keyset.loaded();
        try {
            return new StoredKey(
                    caseId,
                    TinkProtoKeysetFormat.serializeEncryptedKeyset(key, wrapping.aead(), placeOf(caseId)),
                    wrapping.primary());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A case's key can't be wrapped", e);
        }
    }

    private KeysetHandle unwrap(StoredKey key) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(
                    key.wrapped(), keyset.loaded().aead(), placeOf(key.caseId()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The key of case %s doesn't open: is key %d still in the keyset?"
                            .formatted(key.caseId(), Integer.toUnsignedLong(key.wrappedBy())),
                    e);
        }
    }

    private static byte[] placeOf(UUID caseId) {
        return new Place("case_key", "wrapped", caseId.toString()).bytes();
    }

    private static IllegalStateException missing(UUID caseId) {
        return new IllegalStateException(
                "There is no key of case %s: was an older backup of the keys restored?".formatted(caseId));
    }
}
