package nl.stokje.cases.baton;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.stokje.cases.baton.BatonEvent.BatonPassed;
import nl.stokje.cases.baton.BatonEvent.Closed;
import nl.stokje.cases.baton.BatonEvent.Opened;
import nl.stokje.cases.baton.BatonEvent.ReopenReason;
import nl.stokje.cases.baton.BatonEvent.Reopened;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.vault.PersonalRow;
import nl.stokje.kit.vault.PersonalText;
import nl.stokje.kit.vault.PersonalTextType;
import org.hibernate.annotations.Type;

/**
 * The citizen's question being worked on. Holds the baton: exactly one agency answers for an open case (I1), and nothing
 * else than this class moves it (I2).
 */
@Entity
@Table(name = "cases")
public class Case {
    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "intake_id")
    private IntakeId intakeId;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    @Embedded
    private Baton baton;

    @Embedded
    private Visibility visibility;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Embedded
    private Closing closing;

    @Column(name = "not_helped_at")
    private Instant notHelpedAt;

    @Column(name = "reopening_reason")
    @Type(PersonalTextType.class)
    private PersonalText reopeningReason;

    @Embedded
    private NextDate nextDate;

    protected Case() {}

    /** The agency of the intake holds the baton first, in turn 1. */
    public Case(CaseId id, IntakeId intakeId, Oin agency, Urgency urgency, Instant now) {
        this.id = id.value();
        this.intakeId = intakeId;
        this.status = CaseStatus.OPEN;
        this.baton = new Baton(id(), agency, now);
        this.visibility = Visibility.ofHolder(agency);
        this.urgency = urgency;
        this.openedAt = now;
    }

    @PrePersist
    @PreUpdate
    @PostLoad
    void placeTexts() {
        var row = PersonalRow.of("cases", id, id);
        row.holds("reopening_reason", reopeningReason);
        if (closing != null) {
            row.holds("closing_reason", closing.reason());
            row.holds("closing_on_not_helped", closing.onNotHelped());
        }
        if (nextDate != null) {
            row.holds("next_what", nextDate.what());
        }
    }

    public Opened opened() {
        return new Opened(id(), intakeId, holder(), turn(), openedAt);
    }

    /**
     * The receiver has met the citizen. Passes the baton now, whatever contact time was reported, or changes nothing and
     * says why.
     */
    public BatonEvent land(Landing landing, Instant now) {
        return landing.refusalAt(this, now).<BatonEvent>map(refused -> refused).orElseGet(() -> {
            var from = holder();
            var moment = baton.pass(id(), landing.receiver(), AcquiredBy.handoff(landing.handoffId()), now);
            visibility = visibility.passed(from, holder());
            return BatonPassed.byLanding(landing, turn(), moment);
        });
    }

    /**
     * The tasks of the holder have passed to another agency by a legal decision. A closed case passes too and stays closed,
     * so that it isn't reopened at an agency that was removed.
     */
    public BatonPassed succeed(Oin successor, SuccessionId succession, Instant now) {
        var from = holder();
        var by = AcquiredBy.succession(succession);
        var moment = isOpen() ? baton.pass(id(), successor, by, now) : baton.passAtRest(id(), successor, by, now);
        visibility = visibility.passed(from, holder());
        return BatonPassed.bySuccession(this, succession, from, moment);
    }

    /** An agency works on the case beside its holder from now on. */
    public void joinedBy(Oin assistant) {
        visibility = visibility.joinedBy(assistant);
    }

    /** An agency assists no more; if it holds the case by now, it works on it all the same. */
    public void leftBy(Oin assistant) {
        if (!isHeldBy(assistant)) {
            visibility = visibility.leftBy(assistant);
        }
    }

    /**
     * The holder looks at the case again by this date.
     *
     * @throws CaseClosed when nobody answers for the case any more
     * @throws Refusal when the date isn't ahead
     */
    public void lookAgain(NextDate next) {
        requireOpen();
        if (!next.dueAt().isAfter(next.setAt())) {
            throw Refusal.invalid("dueAt", next.dueAt(), "a time to come", "A next date lies ahead.");
        }
        nextDate = next;
    }

    /**
     * @param onNotHelped what the holder says to a citizen who says that they weren't helped; null when none does
     * @throws CaseClosed when the case is closed already
     * @throws Refusal when the citizen says that they weren't helped, and nothing is said to that
     */
    public Closed close(String reason, String onNotHelped, Instant now) {
        requireOpen();
        if (notHelpedAt != null && (onNotHelped == null || onNotHelped.isBlank())) {
            throw new CitizenNotHelped(id(), notHelpedAt);
        }
        closing = new Closing(baton.rest(now), PersonalText.of(reason), PersonalText.of(onNotHelped));
        status = CaseStatus.CLOSED;
        nextDate = null;
        notHelpedAt = null;
        return new Closed(id(), holder(), turn(), closing.at());
    }

    /** The citizen says of an open case that they weren't helped: whoever closes it must answer to that. */
    public void notHelped(Instant now) {
        requireOpen();
        notHelpedAt = now;
    }

    /**
     * The last holder answers for the case again, in a new turn.
     *
     * @param words why, in the words of who undoes a mistake; null when the citizen wasn't helped
     * @throws Refusal when the case is open
     */
    public Reopened reopen(ReopenReason reason, String words, Instant now) {
        if (isOpen()) {
            throw Refusal.conflict("case-open", "The case is open.", Map.of("caseId", id(), "state", status));
        }
        status = CaseStatus.OPEN;
        closing = null;
        reopeningReason = PersonalText.of(words);
        var moment = baton.takeUp(id(), holder(), now);
        return new Reopened(id(), holder(), turn(), reason, moment);
    }

    /** @throws CaseClosed when nobody answers for the case any more */
    public void requireOpen() {
        if (status == CaseStatus.CLOSED) {
            throw new CaseClosed(id());
        }
    }

    /**
     * Whether the context that was promised in this turn may open: the sender holds it in that very turn, or has already
     * passed it on by this handoff.
     */
    public boolean maySealFor(HandoffId handoff, Oin sender, int expectedTurn) {
        return status == CaseStatus.OPEN
                && (turn() == expectedTurn && isHeldBy(sender)
                        || handoff.equals(baton.current().acquiredBy().handoffId()));
    }

    /** Whether this agency answers for the case; of a closed case, whether the agency did last. */
    public boolean isHeldBy(Oin agency) {
        return holder().equals(agency);
    }

    /** Whether this agency holds the case or assists: it sees what is in the case. */
    public boolean isWorkedOnBy(Oin agency) {
        return visibility.isWorkedOnBy(agency);
    }

    /** Whether this agency holds the case or ever did: it sees who answers for it. */
    public boolean wasHeldBy(Oin agency) {
        return visibility.wasHeldBy(agency);
    }

    /**
     * Until when this agency may know what happened (I11): until now if it works on the case, else until the end of the last
     * period in which it held it.
     */
    public Instant knownUntil(Oin agency, Instant now) {
        return isWorkedOnBy(agency)
                ? now
                : baton.lastPeriodOf(agency).orElseThrow().until();
    }

    public Baton baton() {
        return baton;
    }

    public CaseId id() {
        return new CaseId(id);
    }

    public long version() {
        return version;
    }

    public IntakeId intakeId() {
        return intakeId;
    }

    public CaseStatus status() {
        return status;
    }

    public boolean isOpen() {
        return status == CaseStatus.OPEN;
    }

    /** Who answers for the case; of a closed case, who did last. */
    public Oin holder() {
        return baton.holder();
    }

    public int turn() {
        return baton.turn();
    }

    public Urgency urgency() {
        return urgency;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** When the holder looks at the case again; null of a closed case. */
    public NextDate nextDate() {
        return nextDate;
    }

    /** When the citizen said of this open case that they weren't helped; null when they haven't. */
    public Instant notHelpedAt() {
        return notHelpedAt;
    }

    /** Why a mistaken closing was undone, in the words of who did; null when none was. */
    public PersonalText reopeningReason() {
        return reopeningReason;
    }

    /** When and why the case was closed, or null. */
    public Closing closing() {
        return closing;
    }
}
