package nl.stokje.kit.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.vault.Place;
import nl.stokje.kit.vault.Vault;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;
import org.jboss.resteasy.reactive.RestResponse;

/** The first answers to idempotency keys, encrypted, since an answer can hold what only its receiver may read. */
@ApplicationScoped
class IdempotencyStore {
    private final Session session;
    private final ObjectMapper json;
    private final Vault vault;
    private final Clock clock;
    private final SecurityIdentity identity;
    private final ReaderLanguage language;

    IdempotencyStore(
            Session session,
            ObjectMapper json,
            Vault vault,
            Clock clock,
            SecurityIdentity identity,
            ReaderLanguage language) {
        this.session = session;
        this.json = json;
        this.vault = vault;
        this.clock = clock;
        this.identity = identity;
        this.language = language;
    }

    /** The same for the same request to the same path. */
    String fingerprint(String path, List<Object> parameters) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            for (var parameter : parameters) {
                digest.update(json.writeValueAsBytes(parameter));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Claims the key for this request, waiting for one that is under way with it.
     *
     * @return the earlier answer, if there is one
     * @throws Refusal when the key was used for another request
     */
    @Transactional(TxType.MANDATORY)
    Optional<RestResponse<JsonNode>> claim(String key, String fingerprint) {
        var claimed = session.createNativeQuery("""
                        INSERT INTO idempotency_key (caller, key, fingerprint, used_at)
                        VALUES (:caller, :key, :fingerprint, :now) ON CONFLICT DO NOTHING""")
                .setParameter("caller", caller())
                .setParameter("key", key)
                .setParameter("fingerprint", fingerprint)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return claimed == 1 ? Optional.empty() : Optional.of(earlier(key, fingerprint));
    }

    @Transactional(TxType.MANDATORY)
    void keep(String key, RestResponse<?> answer) {
        var location = answer.getLocation();
        session.createNativeQuery("""
                        UPDATE idempotency_key SET status = :status, location = :location, body = :body, language = :language
                        WHERE caller = :caller AND key = :key""")
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .setParameter("status", answer.getStatus())
                .setParameter("location", location == null ? "" : location.toString())
                .setParameter(
                        "body",
                        vault.encrypt(
                                placeOf(key),
                                json.valueToTree(answer.getEntity()).toString()))
                .setParameter("language", language.get().tag())
                .setParameter("caller", caller())
                .setParameter("key", key)
                .executeUpdate();
    }

    private RestResponse<JsonNode> earlier(String key, String fingerprint) {
        var row = session.createNativeQuery("""
                        SELECT fingerprint, status, location, body, language FROM idempotency_key
                        WHERE caller = :caller AND key = :key""", Tuple.class)
                .setParameter("caller", caller())
                .setParameter("key", key)
                .getSingleResult();
        if (!fingerprint.equals(row.get(0, String.class))) {
            throw new Refusal(
                    Refusal.Reason.KEY_REUSED,
                    "idempotency-key-reused",
                    "This Idempotency-Key was used for another request.",
                    Map.of(
                            "next",
                            "Use a new key for a new request, and the old key only to send the same one again."));
        }
        language.wasAnsweredIn(row.get(4, String.class));
        var location = row.get(2, String.class);
        var answer = RestResponse.ResponseBuilder.create(
                RestResponse.Status.fromStatusCode(row.get(1, Integer.class)), read(key, row.get(3, byte[].class)));
        return (location.isEmpty() ? answer : answer.location(URI.create(location))).build();
    }

    private Place placeOf(String key) {
        return new Place("idempotency_key", "body", caller() + " " + key);
    }

    private JsonNode read(String key, byte[] body) {
        try {
            return json.readTree(vault.decryptOfService(placeOf(key), body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept answer is always JSON", e);
        }
    }

    /** A key belongs to the person of the agency who used it; without a token, to everybody who knows it. */
    private String caller() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.getClaim("agency") + "/" + token.getName()
                : "anonymous";
    }
}
