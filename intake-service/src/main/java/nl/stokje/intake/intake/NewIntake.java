package nl.stokje.intake.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import nl.stokje.intake.content.BroughtBy;
import nl.stokje.intake.content.Citizen;
import nl.stokje.intake.content.Consent;
import nl.stokje.intake.content.ContactPreferences;
import nl.stokje.intake.content.NetworkMember;
import nl.stokje.intake.content.Story;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent to register an intake. Channel, urgency and story must be there; all else may be missing. */
record NewIntake(
        @Schema(description = "How the citizen came in", examples = "DESK") @NotNull
        IntakeChannel channel,

        @Schema(description = "How long the question can wait", examples = "CRISIS") @NotNull
        Urgency urgency,

        @Schema(description = "What the citizen asks, in their own words") @NotNull @Valid
        Story story,

        @Schema(description = "Who it is about, as far as known") @Valid
        Citizen citizen,

        @Schema(description = "What the citizen wants, in their own words") @Size(max = 50)
        List<@NotBlank @Size(max = 2000) String> wishes,

        @Schema(description = "How the citizen wants to be reached") @Valid
        ContactPreferences contactPreferences,

        @Schema(description = "The people around the citizen") @Size(max = 50)
        List<@NotNull @Valid NetworkMember> network,

        @Schema(description = "Who came along, or told the story for the citizen") @Valid
        BroughtBy broughtBy,

        @Schema(
                description =
                        "What the citizen needs, by a code of handoff-service's GET /v1/need-codes or any other that fits; "
                                + "left out when it isn't clear yet. A code that the requirement catalogue doesn't know "
                                + "asks for nothing",
                examples = "SHELTER")
        @Size(max = 100)
        String needCode,

        @Schema(description = "Which requirements are met already, and which are known to be missing") @Size(max = 100)
        List<@NotNull @Valid RequirementAnswer> requirements,

        @Schema(description = "What else is known, beside the story") @Size(max = 100)
        List<@NotNull @Valid NewIntakeItem> items,

        @Schema(description = "What the citizen agreed to share") @Size(max = 20)
        List<@NotNull @Valid Consent> consents) {
    /** Whether a requirement is met already. */
    record RequirementAnswer(
            @Schema(description = "The requirement, by its code in the catalogue", examples = "identity-document")
            @NotBlank
            @Size(max = 100)
            String code,

            @Schema(description = "Whether it is met") boolean met) {}

    /** @throws nl.stokje.kit.Refusal when a representative agreed to share, and it isn't said who */
    IntakeSubmission submission() {
        var said = new LinkedHashMap<String, Boolean>();
        orNone(requirements).forEach(one -> said.put(one.code(), one.met()));
        requireRepresentativesNamed();
        return new IntakeSubmission(
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

    private void requireRepresentativesNamed() {
        var given = orNone(consents);
        for (var i = 0; i < given.size(); i++) {
            given.get(i).requireNamed("consents[%d]".formatted(i));
        }
    }

    private static <T> List<T> orNone(List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
