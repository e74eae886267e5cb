package nl.stokje.handoff.gate;

import java.time.Instant;
import java.util.UUID;
import nl.stokje.handoff.terms.Category;
import nl.stokje.kit.Oin;
import nl.stokje.kit.PartialDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What case-service discloses, for the API document. This service hands it out as it came and doesn't read it: a test holds
 * these records to the JSON Schemas of case-service.
 */
final class DisclosedParts {
    private DisclosedParts() {}

    @Schema(
            name = "DisclosedRequirementStatus",
            description = "MET: it is there. MISSING: it isn't yet. WAIVED: a professional set it aside")
    enum Status {
        MET,
        MISSING,
        WAIVED
    }

    @Schema(name = "DisclosureHoldReason", description = "Why something is held back")
    enum HoldReason {
        NOT_REQUESTED,
        NO_CONSENT,
        NEEDS_ARTICLE_9_GROUND,
        PROFESSIONAL_SECRECY,
        EXPIRED
    }

    @Schema(
            name = "DisclosedRequirement",
            description = "What a procedure asks for. Requirements always travel",
            requiredProperties = {"code", "label", "status"})
    record Requirement(
            @Schema(description = "Which requirement it is", examples = "parental-signature")
            String code,

            @Schema(
                    description = "The requirement in words: in English, else in Dutch",
                    examples = "Signature of a parent")
            String label,

            RequirementLabels labels,

            Status status,

            @Schema(
                    description = "Why it was set aside; for WAIVED alone",
                    examples = "Asking her parents puts her at risk")
            String waiverReason) {}

    @Schema(name = "DisclosedRequirementLabels", description = "The requirement in words, by language; in one at least")
    record RequirementLabels(
            @Schema(description = "In Dutch", examples = "Handtekening van een ouder")
            String nl,

            @Schema(description = "In English", examples = "Signature of a parent")
            String en) {}

    @Schema(
            name = "DisclosableCount",
            description = "How much of a kind would travel on acceptance",
            requiredProperties = {"category", "items"})
    record Available(
            Category category,

            @Schema(description = "How many parts or items", examples = "2")
            int items) {}

    @Schema(
            name = "DisclosureHeldBack",
            description = "What is held back, by kind and reason. What may not be known to exist isn't counted",
            requiredProperties = {"category", "reason", "items"})
    record HeldBack(
            Category category,
            HoldReason reason,

            @Schema(description = "How many parts or items", examples = "1")
            int items) {}

    @Schema(name = "DisclosedAuthor", description = "Who recorded it", requiredProperties = "agency")
    record Author(
            @Schema(description = "The agency") Oin agency,

            @Schema(
                    description = "The person, by the pseudonym of their agency's identity provider; absent where it "
                            + "wasn't recorded",
                    examples = "5f3c1a9e-7a41-4a63-9f0e-2b8f0c7d6e51")
            String person) {}

    @Schema(
            name = "DisclosedIntake",
            description = "The intake that citizen, story, wishes, network and contact preferences come from",
            requiredProperties = {"id", "author", "recordedAt"})
    record Intake(
            @Schema(
                    description = "The intake, by its id at intake-service",
                    examples = "01a201ee-0000-7000-8000-000000000001")
            UUID id,

            @Schema(description = "Who registered the intake")
            Author author,

            @Schema(description = "When the intake was registered", examples = "2026-11-22T09:00:00Z")
            Instant recordedAt) {}

    @Schema(name = "DisclosedCitizen", description = "The citizen, as far as known")
    record Citizen(
            @Schema(description = "How the citizen is called", examples = "Noor de Vries")
            String name,

            @Schema(
                    description = "The date of birth; what isn't known of it is left off or 00: 2009-05, 2009-00-00",
                    examples = "2009-05-14")
            PartialDate birthDate,

            @Schema(description = "The Dutch citizen number, its last three digits", examples = "******333")
            String bsn,

            @Schema(description = "Where the citizen can be called", examples = "06 12345678")
            String phone,

            @Schema(description = "Where the citizen can be written to", examples = "noor@voorbeeld.example")
            String email,

            @Schema(description = "Where the citizen stays", examples = "Kade 1, Waterdam")
            String address,

            @Schema(description = "The language that the citizen speaks (BCP 47)", examples = "nl")
            String language) {}

    @Schema(
            name = "DisclosedStory",
            description = "What happened, in the citizen's own words",
            requiredProperties = "text")
    record Story(
            @Schema(description = "The words, to the letter", examples = "Ik heb nergens om te slapen.")
            String text,

            @Schema(description = "The language that they are in (BCP 47); und when nobody said which", examples = "nl")
            String language) {}

    @Schema(name = "DisclosedPerson", description = "Somebody around the citizen", requiredProperties = "name")
    record Person(
            @Schema(description = "How they are called", examples = "R. de Vries")
            String name,

            @Schema(description = "What they are to the citizen", examples = "aunt")
            String relation,

            @Schema(description = "Where they can be called", examples = "06 87654321")
            String phone,

            @Schema(description = "What else matters about them", examples = "Only after six in the evening")
            String notes) {}

    @Schema(name = "DisclosedContactPreferences", description = "How the citizen wants to be spoken to")
    record ContactPreferences(
            @Schema(description = "By which means", examples = "chat")
            String channel,

            @Schema(description = "At what times", examples = "after school")
            String times,

            @Schema(description = "What else matters", examples = "Never call at home")
            String notes) {}

    @Schema(
            name = "DisclosedItem",
            description =
                    "Something known about the citizen's situation. It is never changed; what was wrong stands beside "
                            + "the item that corrects it",
            requiredProperties = {
                "id",
                "category",
                "author",
                "observedAt",
                "recordedAt",
                "text",
                "special",
                "professionalSecrecy",
                "protectedExistence"
            })
    record Item(
            @Schema(
                    description = "Identifies the item, wherever it travels",
                    examples = "01a2050c-0000-7000-8000-000000000002")
            UUID id,

            Category category,

            Author author,

            @Schema(description = "When it was observed", examples = "2026-11-21T20:30:00Z")
            Instant observedAt,

            @Schema(description = "When it was recorded", examples = "2026-11-22T09:00:00Z")
            Instant recordedAt,

            @Schema(
                    description =
                            "The item of this context that was wrong, and that this one is instead of; absent when "
                                    + "there is none",
                    examples = "01a2050c-0000-7000-8000-000000000001")
            UUID corrects,

            @Schema(description = "What is known", examples = "She sleeps at her aunt's until Friday")
            String text,

            @Schema(description = "Health or other data of GDPR article 9", examples = "false")
            boolean special,

            @Schema(description = "Told under professional secrecy", examples = "false")
            boolean professionalSecrecy,

            @Schema(
                    description = "That it exists may not be known either, as with a report of abuse",
                    examples = "false")
            boolean protectedExistence,

            @Schema(description = "For a signal: who saw it", examples = "youth worker")
            String observer,

            @Schema(
                    description = "For a signal: how sure the observer is, in their own words",
                    examples = "fairly sure")
            String confidence,

            @Schema(
                    description = "When it stops being true by itself; absent when it doesn't",
                    examples = "2026-12-22T09:00:00Z")
            Instant expiresAt) {}
}
