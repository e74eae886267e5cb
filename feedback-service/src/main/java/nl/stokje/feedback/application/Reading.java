package nl.stokje.feedback.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stokje.feedback.domain.Invitation;
import nl.stokje.feedback.domain.Invitations;
import nl.stokje.feedback.domain.Look;
import nl.stokje.feedback.domain.Looks;
import nl.stokje.feedback.domain.Occasion;
import nl.stokje.feedback.domain.OwnWords;
import nl.stokje.feedback.domain.Tally;
import nl.stokje.kit.Oin;

/** What citizens said, to the agency that asked them. */
@ApplicationScoped
public class Reading {
    private final Invitations invitations;
    private final Looks looks;
    private final Words words;
    private final Clock clock;

    Reading(Invitations invitations, Looks looks, Words words, Clock clock) {
        this.invitations = invitations;
        this.looks = looks;
        this.words = words;
        this.clock = clock;
    }

    /** An answer with its words readable. */
    public record ReadAnswer(Invitation invitation, OwnWords words) {}

    /**
     * @param most one more is sought, to know whether there is a next page; it isn't read, and so is no look
     */
    @Transactional
    public List<ReadAnswer> newestFirst(Oin agency, UUID before, int most, String subject) {
        var answered = invitations.answeredNewestFirst(agency, before, most + 1);
        var now = clock.instant();
        answered.stream().limit(most).forEach(one -> looks.persist(new Look(one, agency, subject, now)));
        return answered.stream()
                .map(one -> new ReadAnswer(one, words.open(one.words())))
                .toList();
    }

    /** Counts of the invitations from this instant until just before that one. */
    @Transactional
    public Map<Occasion, Tally> tallies(Oin agency, Instant from, Instant until) {
        return invitations.tallies(agency, from, until);
    }
}
