package nl.stokje.handoff.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When a handoff reached what it has reached; all times are of this service's own clock. */
@Embeddable
public class Milestones {
    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "offered_at")
    private Instant offeredAt;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "landing_reported_at")
    private Instant landingReportedAt;

    @Column(name = "landed_at")
    private Instant landedAt;

    @Column(name = "concluded_at")
    private Instant concludedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Milestones() {}

    static Milestones proposedAt(Instant now) {
        var milestones = new Milestones();
        milestones.proposedAt = now;
        return milestones;
    }

    void reach(HandoffState state, Instant now) {
        switch (state) {
            case PREPARING, CLARIFYING -> {}
            case OFFERED -> offeredAt = offeredAt == null ? now : offeredAt;
            case ACCEPTED -> acceptedAt = now;
            case LANDING -> landingReportedAt = now;
            case LANDED -> landedAt = now;
            case CONCLUDED -> concludedAt = now;
            case DECLINED, RELEASED, WITHDRAWN, VOID -> endedAt = now;
        }
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    /** Null until the receiver may know of it. */
    public Instant offeredAt() {
        return offeredAt;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }

    public Instant landingReportedAt() {
        return landingReportedAt;
    }

    public Instant landedAt() {
        return landedAt;
    }

    public Instant concludedAt() {
        return concludedAt;
    }

    /** When it ended without landing. */
    public Instant endedAt() {
        return endedAt;
    }
}
