package nl.stokje.handoff.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.stokje.handoff.domain.Conference;
import nl.stokje.handoff.domain.Conference.Minutes;
import nl.stokje.handoff.domain.Conferences;
import nl.stokje.handoff.domain.Handoffs;
import nl.stokje.handoff.domain.Look;
import nl.stokje.handoff.domain.Looks;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;

/** Those involved in a case that goes back and forth talk, and one of them records what was agreed. */
@ApplicationScoped
public class Conferring {
    private final Conferences conferences;
    private final Handoffs handoffs;
    private final Looks looks;
    private final Telling telling;
    private final Clock clock;

    Conferring(Conferences conferences, Handoffs handoffs, Looks looks, Telling telling, Clock clock) {
        this.conferences = conferences;
        this.handoffs = handoffs;
        this.looks = looks;
        this.telling = telling;
        this.clock = clock;
    }

    /** @throws Refusal when the agency is no party to a handoff of the case (I11), or the minutes don't hold */
    @Transactional
    public Conference record(UUID caseId, Minutes minutes, Oin agency) {
        if (!handoffs.hasPartyTo(caseId, agency)) {
            throw Refusal.notFound("case");
        }
        var conference = Conference.record(caseId, minutes, agency, clock.instant());
        conferences.add(conference);
        telling.tell(conference.held());
        return conference;
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
