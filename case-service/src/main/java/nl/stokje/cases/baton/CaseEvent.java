package nl.stokje.cases.baton;

import nl.stokje.kit.events.PublicEvent;

/** Something that happened to a case, as case-service publishes it. Nothing readable in it is personal (I6). */
public interface CaseEvent extends PublicEvent {
    CaseId caseId();

    /** The handoff that the event is part of, or null. */
    default HandoffId handoffId() {
        return null;
    }

    /** A code that says more of it on the timeline: which rung, or why. Null when there is nothing more to say. */
    default String detail() {
        return null;
    }

    @Override
    default String key() {
        return caseId().toString();
    }
}
