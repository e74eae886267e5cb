package nl.stokje.intake.requirement;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.stokje.kit.KitConfig;
import nl.stokje.kit.PartialDate;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.vocabulary.CodeList;
import nl.stokje.kit.vocabulary.NamedCode;

/** Every version of what procedures ask for, read once at the start. */
@ApplicationScoped
public class RequirementCatalogues {
    private final List<RequirementCatalogue> oldestFirst;
    private final CodeList<NamedCode> needs;

    RequirementCatalogues(IntakeConfig config, KitConfig kit, ObjectMapper json) {
        needs = CodeList.published("need-codes-nl-2026").with(kit.moreNeedCodes());
        oldestFirst = config.catalogues().stream()
                .map(version -> read(version, json))
                .sorted(Comparator.comparing(RequirementCatalogue::validFrom))
                .toList();
        oldestFirst.forEach(this::requirePublishedCodes);
    }

    /**
     * What is asked of a citizen on this day.
     *
     * @see RequirementCatalogue#ask
     */
    public List<Requirement> ask(
            String needCode, Map<String, Boolean> answers, PartialDate birthDate, LocalDate today) {
        return on(today).ask(needCode, needs::canonical, answers, birthDate, today);
    }

    public List<RequirementCatalogue> all() {
        return oldestFirst;
    }

    /** @throws Refusal when there is no such version */
    public RequirementCatalogue required(String version) {
        return oldestFirst.stream()
                .filter(catalogue -> catalogue.version().equals(version))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("requirement catalogue"));
    }

    /** The one that holds on this day. */
    private RequirementCatalogue on(LocalDate day) {
        return oldestFirst.reversed().stream()
                .filter(catalogue -> !catalogue.validFrom().isAfter(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No requirement catalogue holds on " + day + "; see stokje.intake.catalogues"));
    }

    /** A catalogue speaks of needs and requirements by the codes that are published, and of each need once. */
    private void requirePublishedCodes(RequirementCatalogue catalogue) {
        var codes =
                catalogue.needs().stream().map(RequirementCatalogue.Need::code).toList();
        var unknown = codes.stream().filter(code -> needs.find(code).isEmpty()).toList();
        var unnamed = catalogue.needs().stream()
                .flatMap(need -> need.requirements().stream())
                .map(RequirementCatalogue.Entry::code)
                .filter(code -> RequirementNames.of(code).isEmpty())
                .toList();
        var once = codes.stream().map(needs::canonical).distinct().count() == codes.size();
        if (!unknown.isEmpty() || !unnamed.isEmpty() || !once) {
            throw new IllegalStateException(
                    "The requirement catalogue %s isn't sound: unknown needs %s, unnamed requirements %s%s"
                            .formatted(
                                    catalogue.version(), unknown, unnamed, once ? "" : ", a need that stands twice"));
        }
    }

    private static RequirementCatalogue read(String version, ObjectMapper json) {
        var resource = "catalogues/" + version + ".json";
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("There is no " + resource + "; see stokje.intake.catalogues");
            }
            return json.readValue(stream, RequirementCatalogue.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + resource, e);
        }
    }
}
