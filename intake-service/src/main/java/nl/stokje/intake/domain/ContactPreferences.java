package nl.stokje.intake.domain;

import jakarta.validation.constraints.Size;

/** How and when the citizen wants to be reached: their choice, in their words. */
public record ContactPreferences(
        @Size(max = 100) String channel,
        @Size(max = 500) String times,
        @Size(max = 2000) String notes) {}
