package nl.stokje.handoff.conference;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import nl.stokje.handoff.caseservice.HeldCases;
import nl.stokje.handoff.conference.Conference.Minutes;
import nl.stokje.handoff.directory.Agencies;
import nl.stokje.handoff.handoff.Handoffs;
import nl.stokje.handoff.terms.CaseId;
import nl.stokje.kit.Actor;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.accesslog.AccessLog;
import nl.stokje.kit.events.Outbox;
import nl.stokje.kit.rest.Page;
import org.jboss.logging.Logger;

/** Those involved in a case that goes back and forth talk, and one of them records what was agreed. */
@ApplicationScoped
class Conferring {
    private static final Logger LOG = Logger.getLogger(Conferring.class);

    private final Conferences conferences;
    private final TransferHistories histories;
    private final Handoffs handoffs;
    private final HeldCases heldCases;
    private final Agencies agencies;
    private final AccessLog accessLog;
    private final Outbox outbox;
    private final MeterRegistry meters;
    private final Clock clock;

    Conferring(
            Conferences conferences,
            TransferHistories histories,
            Handoffs handoffs,
            HeldCases heldCases,
            Agencies agencies,
            AccessLog accessLog,
            Outbox outbox,
            MeterRegistry meters,
            Clock clock) {
        this.conferences = conferences;
        this.histories = histories;
        this.handoffs = handoffs;
        this.heldCases = heldCases;
        this.agencies = agencies;
        this.accessLog = accessLog;
        this.outbox = outbox;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Whatever handoff of the case still owed a conference has had it now.
     *
     * @throws Refusal when the agency never held the case and is no party to a confirmed handoff of it (I11), somebody who took
     *     part isn't in the directory, or the minutes don't hold
     */
    @Transactional
    Conference record(CaseId caseId, Minutes minutes, Oin agency) {
        if (!heldCases.everHeld(caseId, agency) && !handoffs.hasPartyTo(caseId, agency)) {
            throw Refusal.notFound("case");
        }
        minutes.agencies().forEach(this::checkRegistered);
        var conference = Conference.record(caseId, minutes, agency, clock.instant());
        conferences.persist(conference);
        handoffs.holdOwingConference(caseId);
        histories.settleConferencesOf(caseId);
        publish(conference.held());
        return conference;
    }

    private void publish(ConferenceHeld event) {
        outbox.publish(event);
        meters.counter("stokje.handoff.events", "type", event.type()).increment();
        LOG.infof("conference %s of case %s recorded", event.conferenceId(), event.caseId());
    }

    /** Each participant is told of the conference: a slip of the pen must not tell an agency that nobody meant. */
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
    Conference read(ConferenceId id, Actor by) {
        var conference = conferences.visibleTo(by.agency(), id);
        accessLog.add(ConferenceAccess.CONFERENCE, id, by);
        return conference;
    }

    /** Newest first, for the agency to see that they were held; it reads each for itself. */
    @Transactional
    List<Conference> list(CaseId caseId, Oin agency, Page.Request page) {
        return conferences.list(agency, caseId, page);
    }
}
