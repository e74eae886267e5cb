package nl.stokje.cases.baton;

import nl.stokje.kit.Oin;

/**
 * Fired when case-service has published an event, in the same transaction.
 *
 * @param agency who did it, or whom it concerns
 * @param turn the turn of the case at that moment
 */
public record CaseEventPublished(CaseEvent event, Oin agency, int turn) {}
