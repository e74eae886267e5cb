package nl.stokje.servers;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The file with the keyset (Google Tink, AES-256-GCM, in JSON) under which a service wraps the keys of its cases. A service
 * reads the file again when it has changed, so a key is replaced while it runs: add, promote, wait until all is wrapped anew,
 * remove.
 */
public final class VaultKeyset {
    private final Path file;

    private VaultKeyset(Path file) {
        this.file = file;
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static VaultKeyset at(Path file) {
        return new VaultKeyset(file);
    }

    /** A keyset of one key. What is there stays. */
    public void createIfAbsent() {
        if (!Files.exists(file)) {
            attempt(() -> write(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)));
        }
    }

    /** Adds a key that opens and doesn't encrypt yet: first every replica must know it. Tells its id. */
    public int add() {
        return attempt(() -> {
            var added = KeysetHandle.newBuilder(read())
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId())
                    .build();
            write(added);
            return added.getAt(added.size() - 1).getId();
        });
    }

    /** From now on this key encrypts. */
    public void promote(int id) {
        attempt(() -> {
            var builder = KeysetHandle.newBuilder(read());
            entry(builder, id).makePrimary();
            return write(builder.build());
        });
    }

    /** What only this key opens can't be opened any more. Refused for the key that encrypts. */
    public void remove(int id) {
        attempt(() -> {
            var keyset = read();
            if (keyset.getPrimary().getId() == id) {
                throw new IllegalArgumentException("That key encrypts: promote another one first");
            }
            var builder = KeysetHandle.newBuilder(keyset);
            entry(builder, id);
            return write(builder.deleteAt(positionOf(keyset, id)).build());
        });
    }

    /** The keys, the one that encrypts marked. */
    public List<String> keys() {
        return attempt(() -> {
            var keyset = read();
            return IntStream.range(0, keyset.size())
                    .mapToObj(keyset::getAt)
                    .map(entry -> "%d%s"
                            .formatted(
                                    Integer.toUnsignedLong(entry.getId()), entry.isPrimary() ? " encrypts" : " opens"))
                    .toList();
        });
    }

    private static int positionOf(KeysetHandle keyset, int id) {
        return IntStream.range(0, keyset.size())
                .filter(position -> keyset.getAt(position).getId() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no such key in the keyset"));
    }

    private KeysetHandle.Builder.Entry entry(KeysetHandle.Builder builder, int id) throws GeneralSecurityException {
        return builder.getAt(positionOf(read(), id)).setStatus(KeyStatus.ENABLED);
    }

    private KeysetHandle read() throws GeneralSecurityException {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
        } catch (IOException e) {
            throw new UncheckedIOException("There is no keyset to read at " + file, e);
        }
    }

    /** Another file in its place, at once: nobody reads half a keyset, and only its owner reads it. */
    private Path write(KeysetHandle keyset) throws GeneralSecurityException {
        var json = TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
        try {
            return PrivateFiles.write(file, json);
        } catch (IOException e) {
            throw new UncheckedIOException("The keyset can't be written to " + file, e);
        }
    }

    private interface Attempt<T> {
        T make() throws GeneralSecurityException;
    }

    private static <T> T attempt(Attempt<T> attempt) {
        try {
            return attempt.make();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink refuses the keyset", e);
        }
    }
}
