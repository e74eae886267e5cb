package nl.stokje.handoff.conference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.stokje.handoff.caseservice.HeldCases;
import nl.stokje.handoff.conference.Conference.Minutes;
import nl.stokje.handoff.directory.Agencies;
import nl.stokje.handoff.domain.Look;
import nl.stokje.handoff.domain.Looks;
import nl.stokje.handoff.handoff.HandoffPublisher;
import nl.stokje.handoff.handoff.Handoffs;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;

/** Those involved in a case that goes back and forth talk, and one of them records what was agreed. */
@ApplicationScoped
public class Conferring {
    private final Conferences conferences;
    private final Handoffs handoffs;
    private final HeldCases heldCases;
    private final Agencies agencies;
    private final Looks looks;
    private final HandoffPublisher publisher;
    private final Clock clock;

    Conferring(
            Conferences conferences,
            Handoffs handoffs,
            HeldCases heldCases,
            Agencies agencies,
            Looks looks,
            HandoffPublisher publisher,
            Clock clock) {
        this.conferences = conferences;
        this.handoffs = handoffs;
        this.heldCases = heldCases;
        this.agencies = agencies;
        this.looks = looks;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * @throws Refusal when the agency never held the case and is no party to a confirmed handoff of it (I11), somebody who took
     *     part isn't in the directory, or the minutes don't hold
     */
    @Transactional
    public Conference record(UUID caseId, Minutes minutes, Oin agency) {
        if (!heldCases.everHeld(caseId, agency) && !handoffs.hasPartyTo(caseId, agency)) {
            throw Refusal.notFound("case");
        }
        minutes.agencies().forEach(this::checkRegistered);
        var conference = Conference.record(caseId, minutes, agency, clock.instant());
        conferences.add(conference);
        publisher.tell(conference.held());
        return conference;
    }

    /** Each is told of it: a slip of the pen must not tell an agency that nobody meant. */
    private void checkRegistered(Oin participant) {
        if (agencies.find(participant).isEmpty()) {
            throw Refusal.invalid(
                    "participants",
                    participant,
                    "agencies of GET /v1/agencies",
                    "One of those who took part isn't in the directory.");
        }
    }

    @Transactional
    public Conference read(UUID id, Oin agency, String subject) {
        var conference = conferences.visibleTo(agency, id);
        looks.add(Look.atConference(id, agency, subject, clock.instant()));
        return conference;
    }

    /** One more than the limit, newest first, for the agency to see that they were; it reads each for itself. */
    @Transactional
    public List<Conference> list(UUID caseId, Oin agency, UUID before, int limit) {
        return conferences.list(agency, caseId, before, limit + 1);
    }
}
