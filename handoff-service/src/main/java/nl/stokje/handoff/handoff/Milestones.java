package nl.stokje.handoff.handoff;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When a handoff reached what it has reached; all times are of this service's own clock. */
@Embeddable
public class Milestones {
    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "request_confirmed_at")
    private Instant requestConfirmedAt;

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

    static Milestones requestedAt(Instant now) {
        var milestones = new Milestones();
        milestones.requestedAt = now;
        return milestones;
    }

    static Milestones proposedAt(Instant now) {
        var milestones = new Milestones();
        milestones.proposedAt = now;
        return milestones;
    }

    void reach(HandoffState state, Instant now) {
        switch (state) {
            case REQUESTED -> requestConfirmedAt = now;
            case PREPARING -> proposedAt = now;
            case CLARIFYING -> {}
            case OFFERED -> offeredAt = offeredAt == null ? now : offeredAt;
            case ACCEPTED -> acceptedAt = now;
            case LANDING -> landingReportedAt = now;
            case LANDED -> landedAt = now;
            case CONCLUDED -> concludedAt = now;
            case REFUSED, DECLINED, RELEASED, WITHDRAWN, LAPSED, VOID -> endedAt = now;
        }
    }

    boolean beganAsRequest() {
        return requestedAt != null;
    }

    /** The receiver knows of its own request, and else of what it was offered (I11). */
    boolean knownToReceiver() {
        return beganAsRequest() || offeredAt != null;
    }

    /** Whether case-service has said that the sender holds the case. */
    boolean confirmed() {
        return offeredAt != null || requestConfirmedAt != null;
    }

    /** The sender knows what it proposed, and of a request once case-service has said that the sender holds the case. */
    boolean knownToSender() {
        return !beganAsRequest() || requestConfirmedAt != null;
    }

    /** Null unless the receiver asked for the case. */
    public Instant requestedAt() {
        return requestedAt;
    }

    /** When case-service said that the agency that was asked holds the case. */
    public Instant requestConfirmedAt() {
        return requestConfirmedAt;
    }

    /** Null while it is a request. */
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
