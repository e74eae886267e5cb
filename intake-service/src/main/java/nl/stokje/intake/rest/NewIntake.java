package nl.stokje.intake.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import nl.stokje.intake.application.Telling;
import nl.stokje.intake.domain.BroughtBy;
import nl.stokje.intake.domain.Channel;
import nl.stokje.intake.domain.Citizen;
import nl.stokje.intake.domain.Consent;
import nl.stokje.intake.domain.ContactPreferences;
import nl.stokje.intake.domain.ContextItem;
import nl.stokje.intake.domain.NetworkMember;
import nl.stokje.intake.domain.Story;
import nl.stokje.intake.domain.Urgency;

/** What is sent to register an intake. Channel, urgency and story must be there; all else may be missing. */
public record NewIntake(
        @NotNull Channel channel,
        @NotNull Urgency urgency,
        @NotNull @Valid Story story,
        @Valid Citizen citizen,
        @Size(max = 50) List<@NotBlank @Size(max = 2000) String> wishes,
        @Valid ContactPreferences contactPreferences,
        @Size(max = 50) List<@NotNull @Valid NetworkMember> network,
        @Valid BroughtBy broughtBy,
        @Size(max = 100) String needCode,
        @Size(max = 100) List<@NotNull @Valid Said> requirements,
        @Size(max = 100) List<@NotNull @Valid ContextItem> items,
        @Size(max = 20) List<@NotNull @Valid Consent> consents) {
    /** Whether a requirement is met already. */
    public record Said(@NotBlank @Size(max = 100) String code, boolean met) {}

    Telling telling() {
        var said = new LinkedHashMap<String, Boolean>();
        orNone(requirements).forEach(one -> said.put(one.code(), one.met()));
        return new Telling(
                channel,
                urgency,
                Objects.requireNonNullElse(citizen, Citizen.UNKNOWN),
                story,
                orNone(wishes),
                contactPreferences,
                orNone(network),
                broughtBy,
                needCode,
                said,
                orNone(items),
                orNone(consents));
    }

    @Override
    public String toString() {
        return "a new intake";
    }

    private static <T> List<T> orNone(List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
