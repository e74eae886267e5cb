package nl.stokje.handoff.directory;

import java.util.List;
import nl.stokje.kit.vocabulary.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A kind of need that agencies are found by.
 *
 * @param also other codes for the same need, which are understood and never given
 * @param domain the domain of life
 * @param nl its name in Dutch
 * @param en its name in English
 */
@Schema(description = "A kind of need that agencies are found by")
public record NeedCode(
        @Schema(description = "The code that agencies are found by", examples = "SHELTER")
        String code,

        @Schema(description = "Other codes for the same need, which are understood and never given")
        List<String> also,

        @Schema(description = "The domain of life", examples = "HOUSING")
        String domain,

        @Schema(description = "Its name in Dutch", examples = "Opvang")
        String nl,

        @Schema(description = "Its name in English", examples = "Shelter")
        String en,

        @Schema(description = "When it fits, in Dutch", examples = "Een plek voor vannacht")
        String description)
        implements Coded {
    public NeedCode {
        also = also == null ? List.of() : List.copyOf(also);
    }
}
