package nl.stokje.servers.runtime;

import com.nimbusds.jose.jwk.JWK;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** The identity provider's JVM: the issuer that the services trust, and a foreign one that they must refuse. */
public final class Issuer {

    private static final String TRUSTED = "stokje";
    private static final String FOREIGN = "foreign";

    private Issuer() {}

    /** @param args the port, the folder in which the signing keys are kept, and where to listen if not on loopback only */
    public static void main(String[] args) throws IOException {
        var port = Integer.parseInt(args[0]);
        var keys = new SigningKeys(Path.of(args[1]));
        var server = new MockOAuth2Server(new OAuth2Config(
                false,
                null,
                null,
                false,
                new OAuth2TokenProvider(provide(keys.of(TRUSTED), keys.of(FOREIGN))),
                Set.of(new AgencyTokens(TRUSTED), new AgencyTokens(FOREIGN)),
                new NettyWrapper()));
        server.start(InetAddress.getByName(args.length > 2 ? args[2] : "localhost"), port);
    }

    /** The library hands out its first keys in the order in which they are asked for, so both are asked for at once. */
    private static KeyProvider provide(JWK trusted, JWK foreign) {
        var provider = new KeyProvider(List.of(trusted, foreign), "RS256");
        provider.signingKey(TRUSTED);
        provider.signingKey(FOREIGN);
        return provider;
    }
}
