package nl.stokje.cases.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import nl.stokje.kit.Actor;
import nl.stokje.kit.Oin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who recorded something.
 *
 * @param person as the identity provider names them, which is a pseudonym; null where it wasn't recorded
 */
@Embeddable
@Schema(description = "Who recorded it")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Author(
        @Column(name = "author_agency") @Schema(description = "The agency")
        Oin agency,

        @Column(name = "author_person")
        @Schema(
                description =
                        "The person, by the pseudonym of their agency's identity provider; absent where it wasn't recorded",
                examples = "5f3c1a9e-7a41-4a63-9f0e-2b8f0c7d6e51")
        String person) {
    public static Author of(Actor actor) {
        return new Author(actor.agency(), actor.subject());
    }
}
