package nl.stokje.intake.domain;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Somebody around the citizen who matters to them. */
public record NetworkMember(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 200) String relation,
        @Size(max = 50) String phone,
        @Size(max = 2000) String notes) {}
