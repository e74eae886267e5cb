package nl.stokje.handoff.gate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import nl.stokje.handoff.handoff.HandoffRef;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.kit.Ids;
import nl.stokje.kit.vault.PersonalRow;
import nl.stokje.kit.vault.PersonalText;
import nl.stokje.kit.vault.PersonalTextType;
import org.hibernate.annotations.Type;

/**
 * What case-service sealed for a handoff, kept as it came: a JWE that its receiver can open too. It is stored encrypted once
 * more, under the case's key, since whoever has this service's private key could open it for ever.
 */
@Entity
@Table(name = SealedPart.TABLE)
class SealedPart {
    static final String TABLE = "sealed_part";

    @Id
    private UUID id;

    @Column(name = "handoff_id")
    private HandoffId handoffId;

    @Enumerated(EnumType.STRING)
    private DisclosureLevel level;

    @Type(PersonalTextType.class)
    private PersonalText jwe;

    private int turn;
    private String sha256;

    @Column(name = "sealed_until")
    private Instant until;

    @Column(name = "received_at")
    private Instant receivedAt;

    protected SealedPart() {}

    /** @param until when it expires, or null */
    SealedPart(HandoffRef handoff, DisclosureLevel level, String jwe, int turn, Instant until, Instant now) {
        this.id = Ids.next();
        this.handoffId = handoff.handoffId();
        this.level = level;
        this.jwe = PersonalText.of(jwe);
        this.turn = turn;
        this.sha256 = hash(jwe);
        this.until = until;
        this.receivedAt = now;
        PersonalRow.of(TABLE, id, handoff.caseId().value()).holds("jwe", this.jwe);
    }

    @PostLoad
    void placeTexts() {
        PersonalRow.ofLoaded(TABLE, id).holds("jwe", jwe);
    }

    boolean hasExpiredAt(Instant now) {
        return until != null && !until.isAfter(now);
    }

    DisclosureLevel level() {
        return level;
    }

    /** @throws nl.stokje.kit.Refusal when the case was erased */
    String jwe() {
        return jwe.requiredText();
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
