package nl.stokje.cases.timeline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Oin;

/** One line of what happened to a case, in the order in which case-service learnt it. */
@Entity
@Table(name = "timeline_entry")
public class TimelineEntry {
    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "event_type")
    private String eventType;

    private Oin agency;

    @Column(name = "handoff_id")
    private UUID handoffId;

    private Integer turn;

    @Column(name = "happened_at")
    private Instant happenedAt;

    protected TimelineEntry() {}

    /** @param eventType the type of the event: a stable name */
    public TimelineEntry(UUID caseId, String eventType, Oin agency, UUID handoffId, Integer turn, Instant happenedAt) {
        this.id = Ids.next();
        this.caseId = caseId;
        this.eventType = eventType;
        this.agency = agency;
        this.handoffId = handoffId;
        this.turn = turn;
        this.happenedAt = happenedAt;
    }

    public UUID id() {
        return id;
    }

    public String eventType() {
        return eventType;
    }

    public Oin agency() {
        return agency;
    }

    public UUID handoffId() {
        return handoffId;
    }

    public Integer turn() {
        return turn;
    }

    public Instant happenedAt() {
        return happenedAt;
    }
}
