package nl.stokje.cases.baton;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When a case was closed, and why. */
@Embeddable
public record Closing(
        @Column(name = "closed_at") Instant at,
        @Column(name = "closing_reason") String reason) {}
