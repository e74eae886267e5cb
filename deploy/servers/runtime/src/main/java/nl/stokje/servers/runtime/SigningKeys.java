package nl.stokje.servers.runtime;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The issuers' keys, kept in files so that a token outlives a restart. */
record SigningKeys(Path folder) {

    JWK of(String issuer) throws IOException {
        var file = folder.resolve(issuer + ".jwk");
        if (Files.exists(file)) {
            return read(file);
        }
        var key = generate();
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, key.toJSONString());
        return key;
    }

    private static JWK read(Path file) throws IOException {
        try {
            return JWK.parse(Files.readString(file));
        } catch (ParseException e) {
            throw new IOException("%s holds no key; remove it and a new one is made".formatted(file), e);
        }
    }

    private static RSAKey generate() throws IOException {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (JOSEException e) {
            throw new IOException("no RSA key could be generated", e);
        }
    }
}
