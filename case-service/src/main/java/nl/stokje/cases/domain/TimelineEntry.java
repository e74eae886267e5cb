package nl.stokje.cases.domain;

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

    private String happened;
    private Oin agency;

    @Column(name = "handoff_id")
    private UUID handoffId;

    private Integer turn;
    private Instant at;

    protected TimelineEntry() {}

    /** @param happened the type of the event: a stable name */
    public TimelineEntry(UUID caseId, String happened, Oin agency, UUID handoffId, Integer turn, Instant at) {
        this.id = Ids.next();
        this.caseId = caseId;
        this.happened = happened;
        this.agency = agency;
        this.handoffId = handoffId;
        this.turn = turn;
        this.at = at;
    }

    public UUID id() {
        return id;
    }

    public String happened() {
        return happened;
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

    public Instant at() {
        return at;
    }
}
