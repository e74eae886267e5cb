package nl.stokje.intake.requirement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.stokje.kit.Ids;
import nl.stokje.kit.PartialDate;
import nl.stokje.kit.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What procedures ask for, by need, as it holds from a date. A version never changes once it is in use. */
public record RequirementCatalogue(
        @Schema(description = "The version", examples = "2026-1")
        String version,

        @Schema(description = "The day from which it holds", examples = "2026-01-01")
        LocalDate validFrom,

        @Schema(description = "The kinds of need, each with what is asked for")
        List<Need> needs) {
    /** A kind of question that citizens come with. */
    @Schema(name = "CatalogueNeed")
    public record Need(
            @Schema(description = "The need's code", examples = "SHELTER")
            String code,

            @Schema(description = "The need in words", examples = "Shelter")
            String label,

            @Schema(description = "What is asked for") List<Entry> requirements) {}

    /** One thing that is asked for, and of whom. */
    @Schema(name = "CatalogueRequirement")
    public record Entry(
            @Schema(description = "The requirement's code", examples = "identity-document")
            String code,

            @Schema(description = "The requirement in words", examples = "Identity document")
            String label,

            @Schema(description = "Of whom it is asked", examples = "MINORS")
            AskedOf askedOf) {}

    /** Of whom something is asked. */
    public enum AskedOf {
        EVERYONE,
        MINORS;

        private static final int OF_AGE = 18;

        boolean asks(PartialDate birthDate, LocalDate today) {
            return switch (this) {
                case EVERYONE -> true;
                // Nobody is asked for a parent's signature because their age isn't known.
                case MINORS -> birthDate != null && birthDate.mayBeYoungerThan(OF_AGE, today);
            };
        }
    }

    /**
     * What is asked of this citizen for this need. What isn't answered as met is missing.
     *
     * @param needCode null when it isn't clear yet what is needed
     * @param answers by code whether it is met; may name more than the need asks for
     * @throws Refusal when the need or a code isn't in this catalogue
     */
    public List<Requirement> ask(
            String needCode, Map<String, Boolean> answers, PartialDate birthDate, LocalDate today) {
        var asked = new LinkedHashMap<String, Entry>();
        if (needCode != null) {
            need(needCode).requirements().stream()
                    .filter(entry -> entry.askedOf().asks(birthDate, today))
                    .forEach(entry -> asked.put(entry.code(), entry));
        }
        answers.keySet().forEach(code -> asked.computeIfAbsent(code, this::entry));
        return asked.values().stream()
                .map(entry -> requirement(entry, answers.getOrDefault(entry.code(), false)))
                .toList();
    }

    private Requirement requirement(Entry entry, boolean met) {
        var status = met ? RequirementStatus.MET : RequirementStatus.MISSING;
        return new Requirement(Ids.next(), entry.code(), entry.label(), status, version);
    }

    private Need need(String code) {
        return needs.stream()
                .filter(need -> need.code().equals(code))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "needCode", new TreeSet<>(needs.stream().map(Need::code).toList())));
    }

    private Entry entry(String code) {
        return needs.stream()
                .flatMap(need -> need.requirements().stream())
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "requirements.code",
                        new TreeSet<>(needs.stream()
                                .flatMap(need -> need.requirements().stream())
                                .map(Entry::code)
                                .toList())));
    }

    private Refusal unknown(String field, Set<String> known) {
        return Refusal.invalid(
                field,
                null,
                String.join(", ", known) + ", or leave it out",
                "The value isn't in the requirement catalogue " + version + ".");
    }
}
