package nl.stokje.kit.vocabulary;

import java.util.List;

/** An entry of a published list of codes. */
public interface Coded {
    String code();

    /** Other codes that mean the same; they are understood, and this one is given. */
    default List<String> also() {
        return List.of();
    }
}
