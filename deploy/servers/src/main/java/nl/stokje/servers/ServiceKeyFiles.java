package nl.stokje.servers;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys with which the services seal (RFC 7517, P-256): one file with the private keys of each service, and one with
 * the public keys of all. And the keyset under which each service stores. Made once; what is there stays.
 */
public final class ServiceKeyFiles {
    private static final List<String> SERVICES =
            List.of("intake-service", "case-service", "handoff-service", "feedback-service");

    private final Path folder;

    private ServiceKeyFiles(Path folder) {
        this.folder = folder;
    }

    /** Makes the files in this folder, unless they are there: 0600, and the folder 0700. */
    public static ServiceKeyFiles in(Path folder) {
        var files = new ServiceKeyFiles(PrivateFiles.folder(folder));
        if (Files.exists(files.publicKeys())) {
            files.restrict();
        } else {
            files.generate();
        }
        // Apart: a platform from before the keysets has the other keys already.
        SERVICES.forEach(service -> VaultKeyset.at(files.keysetOf(service)).createIfAbsent());
        return files;
    }

    public Path privateKeysOf(String service) {
        return folder.resolve(service + ".private.jwks.json");
    }

    /** The keyset under which a service stores; see {@link VaultKeyset}. */
    public Path keysetOf(String service) {
        return folder.resolve(service + ".keyset.json");
    }

    public Path publicKeys() {
        return folder.resolve("services.public.jwks.json");
    }

    private void generate() {
        try {
            var all = new ArrayList<JWK>();
            for (var service : SERVICES) {
                var keys =
                        List.of(key(service + "/1-sig", KeyUse.SIGNATURE), key(service + "/1-enc", KeyUse.ENCRYPTION));
                PrivateFiles.write(privateKeysOf(service), new JWKSet(keys).toString(false));
                all.addAll(keys);
            }
            // Written last: its presence says that all are complete.
            PrivateFiles.write(publicKeys(), new JWKSet(all).toString(true));
        } catch (IOException e) {
            throw new UncheckedIOException("Can't write the services' keys to " + folder, e);
        }
    }

    /** Files from before they were made so. */
    private void restrict() {
        try {
            for (var service : SERVICES) {
                PrivateFiles.restrict(privateKeysOf(service));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The services' keys in " + folder + " can't be kept from others", e);
        }
    }

    private static JWK key(String id, KeyUse use) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).keyUse(use).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
