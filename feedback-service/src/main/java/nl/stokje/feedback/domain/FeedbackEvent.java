package nl.stokje.feedback.domain;

import java.util.List;
import java.util.UUID;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.PublicEvent;

/** What feedback-service tells: that was asked, and how it went in one word. Own words stay here. */
public sealed interface FeedbackEvent extends PublicEvent permits FeedbackInvited, FeedbackAnswered {
    UUID caseId();

    Oin agency();

    @Override
    default String key() {
        return caseId().toString();
    }

    @Override
    default List<Oin> parties() {
        return List.of(agency());
    }
}
