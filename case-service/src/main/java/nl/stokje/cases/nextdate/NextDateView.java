package nl.stokje.cases.nextdate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import nl.stokje.cases.baton.NextDate;
import nl.stokje.kit.vault.PersonalText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When the holder looks at the case again. Called follow-up in the API: a field that ends in Date would be a date there. */
@Schema(name = "FollowUp", description = "When the holder of an open case looks at it again")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NextDateView(
        @Schema(description = "By when the holder looks at the case again", examples = "2026-12-06T09:00:00Z")
        Instant dueAt,

        @Schema(
                description = "What is to happen then; absent when nobody chose the date",
                examples = "Ask whether the room suits her")
        String what,

        @Schema(description = "When the date was set", examples = "2026-11-22T09:00:00Z")
        Instant setAt) {
    /** Of a closed case null. */
    public static NextDateView of(NextDate date) {
        return date == null ? null : new NextDateView(date.dueAt(), PersonalText.textOf(date.what()), date.setAt());
    }
}
