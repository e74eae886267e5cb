package nl.stokje.kit.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/** A language that published lists have their names in. */
public enum Language {
    NL,
    EN;

    /** As it was before there was a choice. */
    private static final Language WITHOUT_A_WISH = EN;

    /**
     * The one that a reader wants most of those there are, by their {@code Accept-Language} (RFC 9110): English where it says
     * nothing, nothing that is known, or nothing that can be read.
     *
     * @param accepted may be null
     */
    public static Language wanted(String accepted) {
        return wishes(accepted).stream()
                .filter(range -> range.getWeight() > 0)
                .flatMap(range -> of(range.getRange()).stream())
                .findFirst()
                .orElse(WITHOUT_A_WISH);
    }

    /** As BCP 47 writes it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static List<LanguageRange> wishes(String accepted) {
        try {
            return accepted == null || accepted.isBlank() ? List.of() : LanguageRange.parse(accepted);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    private static Optional<Language> of(String range) {
        return switch (range.split("-", 2)[0]) {
            case "nl" -> Optional.of(NL);
            case "en" -> Optional.of(EN);
            case "*" -> Optional.of(WITHOUT_A_WISH);
            default -> Optional.empty();
        };
    }
}
