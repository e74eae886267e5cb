package nl.stokje.intake.requirement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import nl.stokje.kit.Ids;
import nl.stokje.kit.PartialDate;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.vocabulary.Labels;

/** What procedures ask for, by need, as it holds from a date. A version never changes once it is in use. */
public record RequirementCatalogue(String version, LocalDate validFrom, List<Need> needs) {
    /**
     * A kind of question that citizens come with.
     *
     * @param code of the published list of needs, where it may stand under another code that means the same
     */
    public record Need(String code, Labels label, List<Entry> requirements) {}

    /** One thing that is asked for, by its code in {@link RequirementNames}, and of whom. */
    public record Entry(String code, AskedOf askedOf) {}

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
     * What is asked of this citizen for this need. What isn't answered as met is missing. A need that this catalogue doesn't
     * know asks for nothing: it is never a reason to refuse (I12).
     *
     * @param needCode null when it isn't clear yet what is needed
     * @param canonical gives the one code of those that mean the same
     * @param answers by code whether it is met; may name more than the need asks for
     * @throws Refusal when the code of an answer isn't in this catalogue
     */
    public List<Requirement> ask(
            String needCode,
            UnaryOperator<String> canonical,
            Map<String, Boolean> answers,
            PartialDate birthDate,
            LocalDate today) {
        var asked = new LinkedHashMap<String, Entry>();
        need(needCode, canonical).stream()
                .flatMap(need -> need.requirements().stream())
                .filter(entry -> entry.askedOf().asks(birthDate, today))
                .forEach(entry -> asked.put(entry.code(), entry));
        answers.keySet().forEach(code -> asked.computeIfAbsent(code, this::entry));
        return asked.keySet().stream()
                .map(code -> requirement(code, answers.getOrDefault(code, false)))
                .toList();
    }

    private Requirement requirement(String code, boolean met) {
        var status = met ? RequirementStatus.MET : RequirementStatus.MISSING;
        return new Requirement(Ids.next(), code, RequirementNames.kept(code), status, version);
    }

    private Optional<Need> need(String code, UnaryOperator<String> canonical) {
        return code == null
                ? Optional.empty()
                : needs.stream()
                        .filter(need -> canonical.apply(need.code()).equals(canonical.apply(code)))
                        .findFirst();
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
