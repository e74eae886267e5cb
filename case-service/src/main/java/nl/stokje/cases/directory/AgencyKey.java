package nl.stokje.cases.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import nl.stokje.kit.Oin;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The public key that an agency registered, to seal for it. */
@Entity
@Table(name = "agency_key")
class AgencyKey {
    /** The OIN; converters don't apply to identifiers. */
    @Id
    private String oin;

    @Column(name = "public_key")
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> publicKey;

    @Column(name = "registered_at")
    private Instant registeredAt;

    protected AgencyKey() {}

    AgencyKey(Oin oin) {
        this.oin = oin.value();
    }

    /** @param key a JWK (RFC 7517), or null when the agency has none */
    void register(Map<String, Object> key, Instant at) {
        publicKey = key;
        registeredAt = at;
    }

    Map<String, Object> publicKey() {
        return publicKey;
    }
}
