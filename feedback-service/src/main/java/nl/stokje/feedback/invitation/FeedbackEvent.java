package nl.stokje.feedback.invitation;

import java.util.List;
import nl.stokje.kit.Oin;
import nl.stokje.kit.events.PublicEvent;

/** What feedback-service publishes: that the citizen may be asked, and in one word how it went. Their own words stay here. */
public sealed interface FeedbackEvent extends PublicEvent permits FeedbackInvited, FeedbackAnswered {
    CaseId caseId();

    Oin agency();

    /** The names on the wire: stable, whatever the records are called. */
    @Override
    default String type() {
        return switch (this) {
            case FeedbackInvited _ -> "feedback.invited";
            case FeedbackAnswered _ -> "feedback.answered";
        };
    }

    @Override
    default String key() {
        return caseId().toString();
    }

    @Override
    default List<Oin> parties() {
        return List.of(agency());
    }
}
