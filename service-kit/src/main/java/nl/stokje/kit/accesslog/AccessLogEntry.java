package nl.stokje.kit.accesslog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.stokje.kit.Actor;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Oin;
import org.hibernate.annotations.Immutable;

/** Somebody saw personal data: who, what, when (I11). Written once, never changed. */
@Entity
@Immutable
@Table(name = "access_log_entry")
public class AccessLogEntry {
    @Id
    private UUID id;

    private String what;

    @Column(name = "object_id")
    private UUID objectId;

    private Oin agency;
    private String subject;

    @Column(name = "accessed_at")
    private Instant accessedAt;

    protected AccessLogEntry() {}

    AccessLogEntry(String what, UUID objectId, Actor by, Instant now) {
        this.id = Ids.next();
        this.what = what;
        this.objectId = objectId;
        this.agency = by.agency();
        this.subject = by.subject();
        this.accessedAt = now;
    }

    public UUID id() {
        return id;
    }

    /** Which kind of personal data was seen: a stable name of the service. */
    public String what() {
        return what;
    }

    public Oin agency() {
        return agency;
    }

    /** The person, as the identity provider names them. */
    public String subject() {
        return subject;
    }

    public Instant accessedAt() {
        return accessedAt;
    }
}
