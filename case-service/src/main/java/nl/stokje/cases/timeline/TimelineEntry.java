package nl.stokje.cases.timeline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.HandoffId;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Oin;

/** One line of what happened to a case, in the order in which case-service learnt it. */
@Entity
@Table(name = "timeline_entry")
class TimelineEntry {
    @Id
    private UUID id;

    @Column(name = "case_id")
    private CaseId caseId;

    @Column(name = "event_type")
    private String eventType;

    private Oin agency;

    @Column(name = "handoff_id")
    private HandoffId handoffId;

    private Integer turn;

    private String detail;

    @Column(name = "happened_at")
    private Instant happenedAt;

    protected TimelineEntry() {}

    /**
     * @param eventType the type of the event: a stable name
     * @param detail a code that says more: which rung, or why; or null
     */
    TimelineEntry(
            CaseId caseId,
            String eventType,
            Oin agency,
            HandoffId handoffId,
            Integer turn,
            String detail,
            Instant happenedAt) {
        this.id = Ids.next();
        this.caseId = caseId;
        this.eventType = eventType;
        this.agency = agency;
        this.handoffId = handoffId;
        this.turn = turn;
        this.detail = detail;
        this.happenedAt = happenedAt;
    }

    UUID id() {
        return id;
    }

    String eventType() {
        return eventType;
    }

    Oin agency() {
        return agency;
    }

    HandoffId handoffId() {
        return handoffId;
    }

    Integer turn() {
        return turn;
    }

    String detail() {
        return detail;
    }

    Instant happenedAt() {
        return happenedAt;
    }
}
