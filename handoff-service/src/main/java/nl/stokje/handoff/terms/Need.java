package nl.stokje.handoff.terms;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the citizen needs from the receiver: a code that agencies are found by, and the caseworker's words. */
@Embeddable
public record Need(
        @NotBlank @Size(max = 100) String code,
        @NotBlank @Size(max = 4000) String text) {}
