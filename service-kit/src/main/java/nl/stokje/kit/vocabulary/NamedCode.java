package nl.stokje.kit.vocabulary;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** A code and its names: what most readers want of an entry, whatever else it says. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record NamedCode(String code, List<String> also, String nl, String en) implements Coded {
    public NamedCode {
        also = also == null ? List.of() : List.copyOf(also);
    }

    public Labels labels() {
        return new Labels(nl, en);
    }
}
