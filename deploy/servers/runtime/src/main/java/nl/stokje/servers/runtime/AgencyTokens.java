package nl.stokje.servers.runtime;

import com.nimbusds.oauth2.sdk.TokenRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/**
 * What a token says, by the request for it: {@code client_id} is the agency (OIN), {@code scope} its groups, {@code
 * subject} the user (else the first group at that agency) and {@code lifetime} an ISO 8601 duration (else twelve hours);
 * a negative one gives a token that has expired already.
 */
record AgencyTokens(String issuerId, InstantSource time) implements OAuth2TokenCallback {

    private static final Duration LIFETIME = Duration.ofHours(12);

    AgencyTokens(String issuerId) {
        this(issuerId, InstantSource.system());
    }

    @Override
    public String subject(TokenRequest request) {
        return parameter(request, "subject", groups(request).getFirst() + "@" + agency(request));
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of("stokje");
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        var claims = new HashMap<String, Object>();
        claims.put("agency", agency(request));
        claims.put("groups", groups(request));
        var lifetime = Duration.parse(parameter(request, "lifetime", LIFETIME.toString()));
        var now = time.instant();
        claims.put("exp", Date.from(now.plus(lifetime)));
        if (lifetime.isNegative()) {
            var issued = Date.from(now.plus(lifetime).minus(LIFETIME));
            claims.put("iat", issued);
            claims.put("nbf", issued);
        }
        return claims;
    }

    @Override
    public long tokenExpiry() {
        return LIFETIME.toSeconds();
    }

    private static String agency(TokenRequest request) {
        var authentication = request.getClientAuthentication();
        return (authentication == null ? request.getClientID() : authentication.getClientID()).getValue();
    }

    private static List<String> groups(TokenRequest request) {
        var scope = request.getScope();
        return scope == null || scope.isEmpty() ? List.of("caseworker") : scope.toStringList();
    }

    private static String parameter(TokenRequest request, String name, String otherwise) {
        var values = request.getCustomParameter(name);
        return values == null || values.isEmpty() ? otherwise : values.getFirst();
    }
}
