package nl.stokje.cases.content;

import java.time.Instant;

/**
 * Something of a case that can travel, as far as one must know it to decide whether it may (I4). It has no text: to decide,
 * nothing is opened.
 *
 * @param key the same for as long as the case lasts: the id of an item, or the place of a part in what the citizen told
 * @param special health or other data of GDPR article 9
 * @param professionalSecrecy told to a professional who must keep silent (Dutch Criminal Code, article 272)
 * @param protectedExistence that it exists may not be known either, as with a report of abuse
 * @param expiresAt when it stops being true by itself; null when it doesn't
 */
public record Part(
        String key,
        Category category,
        boolean special,
        boolean professionalSecrecy,
        boolean protectedExistence,
        Instant expiresAt) {
    /** A part of what the citizen told. */
    static Part told(String key, Category category) {
        return new Part(key, category, false, false, false, null);
    }
}
