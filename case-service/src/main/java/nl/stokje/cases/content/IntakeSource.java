package nl.stokje.cases.content;

import java.time.Instant;
import nl.stokje.cases.baton.IntakeId;

/** Where the parts of what a citizen told come from: the intake, who registered it and when. */
public record IntakeSource(IntakeId intakeId, Author author, Instant recordedAt) {}
