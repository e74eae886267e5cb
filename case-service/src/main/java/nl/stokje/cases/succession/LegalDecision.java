package nl.stokje.cases.succession;

import java.time.Instant;
import nl.stokje.kit.Oin;

/**
 * What was decided about the cases of an agency, and by what.
 *
 * @param reference where the decision can be read: a publication, a number
 */
record LegalDecision(Oin from, Oin to, String reference, Instant decidedAt) {}
