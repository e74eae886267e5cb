package nl.stokje.intake.requirement;

import java.time.LocalDate;
import java.util.List;
import nl.stokje.intake.requirement.RequirementCatalogue.AskedOf;
import nl.stokje.kit.vocabulary.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of the catalogue, in the language of who reads it. */
@Schema(name = "RequirementCatalogue", description = "What procedures ask for, by need, as it holds from a date")
record CatalogueView(
        @Schema(description = "The version", examples = "2026-1")
        String version,

        @Schema(description = "The day from which it holds", examples = "2026-01-01")
        LocalDate validFrom,

        @Schema(description = "The kinds of need, each with what is asked for")
        List<NeedView> needs) {
    @Schema(name = "CatalogueNeed", description = "A kind of question that citizens come with")
    record NeedView(
            @Schema(description = "The need's code, of the published list of needs", examples = "SHELTER")
            String code,

            @Schema(description = "The need in words, in the language that is wanted", examples = "Shelter")
            String label,

            @Schema(description = "What is asked for") List<EntryView> requirements) {}

    @Schema(name = "CatalogueRequirement", description = "One thing that is asked for, and of whom")
    record EntryView(
            @Schema(description = "The requirement's code", examples = "identity-document")
            String code,

            @Schema(
                    description = "The requirement in words, in the language that is wanted",
                    examples = "Identity document")
            String label,

            @Schema(description = "Of whom it is asked", examples = "MINORS")
            AskedOf askedOf) {}

    static CatalogueView of(RequirementCatalogue catalogue, Language language) {
        return new CatalogueView(
                catalogue.version(),
                catalogue.validFrom(),
                catalogue.needs().stream()
                        .map(need -> new NeedView(
                                need.code(),
                                need.label().in(language),
                                need.requirements().stream()
                                        .map(entry -> of(entry, language))
                                        .toList()))
                        .toList());
    }

    private static EntryView of(RequirementCatalogue.Entry entry, Language language) {
        var label = RequirementNames.of(entry.code()).orElseThrow().in(language);
        return new EntryView(entry.code(), label, entry.askedOf());
    }
}
