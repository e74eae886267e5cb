package nl.stokje.intake.requirement;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.stokje.kit.Refusal;

/** Every version of what procedures ask for, read once at the start. */
@ApplicationScoped
public class RequirementCatalogues {
    private final List<RequirementCatalogue> oldestFirst;

    RequirementCatalogues(IntakeConfig config, ObjectMapper json) {
        oldestFirst = config.catalogues().stream()
                .map(version -> read(version, json))
                .sorted(Comparator.comparing(RequirementCatalogue::validFrom))
                .toList();
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
    public RequirementCatalogue on(LocalDate day) {
        return oldestFirst.reversed().stream()
                .filter(catalogue -> !catalogue.validFrom().isAfter(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No requirement catalogue holds on " + day + "; see stokje.intake.catalogues"));
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
