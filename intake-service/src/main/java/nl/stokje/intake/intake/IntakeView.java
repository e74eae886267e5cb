package nl.stokje.intake.intake;

import java.time.Instant;
import java.util.List;
import nl.stokje.intake.content.BroughtBy;
import nl.stokje.intake.content.Citizen;
import nl.stokje.intake.content.Consent;
import nl.stokje.intake.content.ContactPreferences;
import nl.stokje.intake.content.ContextItem;
import nl.stokje.intake.content.NetworkMember;
import nl.stokje.intake.content.Story;
import nl.stokje.intake.requirement.Requirement;
import nl.stokje.kit.Oin;
import nl.stokje.kit.PartialDate;
import nl.stokje.kit.vocabulary.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An intake as its own agency sees it. */
record IntakeView(
        IntakeId id,
        CaseId caseId,

        @Schema(description = "The agency that registered the intake")
        Oin agency,

        @Schema(description = "How the citizen came in", examples = "DESK")
        IntakeChannel channel,

        @Schema(description = "How long the question can wait", examples = "CRISIS")
        Urgency urgency,

        @Schema(description = "What the citizen needs; absent when it wasn't clear", examples = "SHELTER")
        String needCode,

        @Schema(description = "Who it is about, as far as known")
        CitizenView citizen,

        @Schema(description = "What the citizen asked, in their own words")
        Story story,

        @Schema(description = "What the citizen wants, in their own words")
        List<String> wishes,

        @Schema(description = "How the citizen wants to be reached")
        ContactPreferences contactPreferences,

        @Schema(description = "The people around the citizen")
        List<NetworkMember> network,

        @Schema(description = "Who came along, or told the story for the citizen")
        BroughtBy broughtBy,

        @Schema(description = "What the procedure asks for, and whether it was met at the intake")
        List<Requirement> requirements,

        @Schema(description = "What else is known, beside the story")
        List<ContextItem> items,

        @Schema(description = "What the citizen agreed to share")
        List<Consent> consents,

        @Schema(description = "The caseworker, as their identity provider names them", examples = "a.jansen")
        String registeredBy,

        @Schema(description = "When the intake was registered", examples = "2026-11-22T09:00:00Z")
        Instant registeredAt) {
    /** The citizen, with no more of the BSN than its last three digits. */
    record CitizenView(
            @Schema(description = "The citizen's name", examples = "Noor de Vries")
            String name,

            @Schema(description = "The date of birth, as far as known", examples = "2009-05-14")
            PartialDate birthDate,

            @Schema(description = "The last three digits of the BSN", examples = "******333")
            String bsn,

            @Schema(description = "Where the citizen can be called", examples = "06 12345678")
            String phone,

            @Schema(description = "The citizen's e-mail address", examples = "noor@voorbeeld.example")
            String email,

            @Schema(description = "Where the citizen lives or stays", examples = "Kade 1, Waterdam")
            String address,

            @Schema(description = "The language the citizen speaks (BCP 47)", examples = "nl")
            String language) {
        static CitizenView of(Citizen citizen) {
            return new CitizenView(
                    citizen.name(),
                    citizen.birthDate(),
                    citizen.bsn() == null ? null : citizen.bsn().masked(),
                    citizen.phone(),
                    citizen.email(),
                    citizen.address(),
                    citizen.language());
        }
    }

    static IntakeView of(OpenIntake open, Language language) {
        var intake = open.intake();
        var content = open.content();
        return new IntakeView(
                intake.id(),
                intake.caseId(),
                intake.agency(),
                intake.channel(),
                intake.urgency(),
                open.needCode(),
                CitizenView.of(content.citizen()),
                content.story(),
                content.wishes(),
                content.contactPreferences(),
                content.network(),
                content.broughtBy(),
                content.requirements().stream()
                        .map(requirement -> requirement.in(language))
                        .toList(),
                content.items(),
                content.consents(),
                intake.registeredBy(),
                intake.registeredAt());
    }

    @Override
    public String toString() {
        return "intake " + id;
    }
}
