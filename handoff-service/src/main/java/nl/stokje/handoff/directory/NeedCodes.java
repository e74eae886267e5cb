package nl.stokje.handoff.directory;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.stokje.kit.Refusal;

/** The published list of needs, read once at the start: ours, and what an installation adds to it. */
@ApplicationScoped
public class NeedCodes {
    private static final String OURS = "need-codes/nl-2026.json";

    private final List<NeedCode> codes = new ArrayList<>();
    private final Map<String, NeedCode> byAnyName = new HashMap<>();

    NeedCodes(NeedCodeConfig config, ObjectMapper json) {
        read(Thread.currentThread().getContextClassLoader().getResourceAsStream(OURS), OURS, json);
        config.moreNeedCodes().ifPresent(more -> read(open(more), more, json));
    }

    /** In the order of the list. */
    List<NeedCode> all() {
        return List.copyOf(codes);
    }

    /** By its code or another name for the same need. */
    public Optional<NeedCode> find(String code) {
        return Optional.ofNullable(byAnyName.get(code));
    }

    /**
     * The code by which agencies are found.
     *
     * @throws Refusal when it isn't in the list
     */
    public String required(String field, String code) {
        return find(code)
                .map(NeedCode::code)
                .orElseThrow(() -> Refusal.invalid(
                        field, code, "a code of GET /v1/need-codes", "No agency can be found by this need."));
    }

    private void read(InputStream stream, String name, ObjectMapper json) {
        try (stream) {
            json.readValue(stream, new TypeReference<List<NeedCode>>() {}).forEach(code -> add(code, name));
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read the need codes of " + name, e);
        }
    }

    private void add(NeedCode need, String source) {
        codes.add(need);
        var names = new ArrayList<>(need.also());
        names.add(need.code());
        names.forEach(name -> {
            if (byAnyName.put(name, need) != null) {
                throw new IllegalStateException("The need code " + name + " is given twice; see " + source);
            }
        });
    }

    private static InputStream open(String file) {
        try {
            return Files.newInputStream(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException("stokje.handoff.more-need-codes names a file that can't be read", e);
        }
    }
}
