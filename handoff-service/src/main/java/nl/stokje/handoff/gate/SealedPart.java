package nl.stokje.handoff.gate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.kit.Ids;

/** What case-service sealed for a handoff, kept as it came: a JWE that its receiver can open too. */
@Entity
@Table(name = "sealed_part")
class SealedPart {
    @Id
    private UUID id;

    @Column(name = "handoff_id")
    private HandoffId handoffId;

    @Enumerated(EnumType.STRING)
    private DisclosureLevel level;

    private String jwe;
    private int turn;
    private String sha256;

    @Column(name = "sealed_until")
    private Instant until;

    @Column(name = "received_at")
    private Instant receivedAt;

    protected SealedPart() {}

    /** @param until when it expires, or null */
    SealedPart(HandoffId handoffId, DisclosureLevel level, String jwe, int turn, Instant until, Instant now) {
        this.id = Ids.next();
        this.handoffId = handoffId;
        this.level = level;
        this.jwe = jwe;
        this.turn = turn;
        this.sha256 = hash(jwe);
        this.until = until;
        this.receivedAt = now;
    }

    boolean hasExpiredAt(Instant now) {
        return until != null && !until.isAfter(now);
    }

    DisclosureLevel level() {
        return level;
    }

    String jwe() {
        return jwe;
    }

    /** Of the JWE's text in UTF-8, in lower-case hex. */
    String sha256() {
        return sha256;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
