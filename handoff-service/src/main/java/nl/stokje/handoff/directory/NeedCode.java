package nl.stokje.handoff.directory;

import java.util.List;

/**
 * A kind of need that agencies are found by.
 *
 * @param also other codes for the same need, which are understood and never given
 * @param domain where of life it lies
 * @param nl its name in Dutch
 * @param en its name in English
 */
public record NeedCode(String code, List<String> also, String domain, String nl, String en, String description) {
    public NeedCode {
        also = also == null ? List.of() : List.copyOf(also);
    }
}
