package nl.stokje.kit.vocabulary;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A published list of codes: a file {@code META-INF/vocabularies/<name>.json} on the class path, so that every service that
 * speaks of the same things reads the same list. An installation can add to it by a file of the same form.
 */
public final class CodeList<T extends Coded> {
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final Map<String, T> byCode = new LinkedHashMap<>();
    private final Map<String, T> byAnyCode = new LinkedHashMap<>();

    private final Class<T> type;

    private CodeList(Class<T> type) {
        this.type = type;
    }

    public static CodeList<NamedCode> published(String name) {
        return published(name, NamedCode.class);
    }

    public static <T extends Coded> CodeList<T> published(String name, Class<T> type) {
        var list = new CodeList<T>(type);
        list.read(resource(name), name).forEach(entry -> list.add(entry, name));
        return list;
    }

    /**
     * The same with entries of this installation's own.
     *
     * @param file may name none
     * @throws IllegalStateException when a code is given twice
     */
    public CodeList<T> with(Optional<String> file) {
        file.ifPresent(more -> read(file(more), more).forEach(entry -> add(entry, more)));
        return this;
    }

    /**
     * The same with entries that are new, or that are instead of the published ones of their code.
     *
     * @param file may name none
     */
    public CodeList<T> updatedBy(Optional<String> file) {
        file.ifPresent(more -> read(file(more), more).forEach(entry -> {
            byAnyCode.values().removeIf(earlier -> earlier.code().equals(entry.code()));
            add(entry, more);
        }));
        return this;
    }

    /** In the order of the list. */
    public List<T> all() {
        return List.copyOf(byCode.values());
    }

    /** By its code, or another one for the same. */
    public Optional<T> find(String code) {
        return Optional.ofNullable(byAnyCode.get(code));
    }

    /** The one code of those that mean the same; a code that isn't in the list is as good as any. */
    public String canonical(String code) {
        return find(code).map(Coded::code).orElse(code);
    }

    private List<T> read(InputStream stream, String source) {
        try (stream) {
            return JSON.readerForListOf(type).readValue(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read the codes of " + source, e);
        }
    }

    private void add(T entry, String source) {
        byCode.put(entry.code(), entry);
        var codes = new ArrayList<>(entry.also());
        codes.add(entry.code());
        codes.forEach(code -> {
            if (byAnyCode.put(code, entry) != null) {
                throw new IllegalStateException("The code " + code + " is given twice; see " + source);
            }
        });
    }

    private static InputStream resource(String name) {
        var path = "META-INF/vocabularies/" + name + ".json";
        var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalStateException("There is no " + path);
        }
        return stream;
    }

    private static InputStream file(String file) {
        try {
            return Files.newInputStream(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException("A file with more codes can't be read: " + file, e);
        }
    }
}
