package nl.stokje.cases.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stokje.kit.PartialDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the citizen told at the intake, as it came. The story is never changed (I9). Every part may be missing but the
 * story (I12).
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What the citizen told at the intake, to the letter, as far as the reader may see it")
public record IntakeContent(
        Citizen citizen,
        Story story,

        @Schema(description = "What the citizen wishes for, in their own words")
        List<String> wishes,

        ContactPreferences contactPreferences,

        @Schema(description = "Who is around the citizen") List<Person> network,

        BroughtBy broughtBy) {
    public IntakeContent {
        wishes = wishes == null ? List.of() : List.copyOf(wishes);
        network = network == null ? List.of() : List.copyOf(network);
    }

    /** The citizen as far as known. The BSN is kept apart, encrypted. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CitizenView", description = "The citizen, as far as known")
    public record Citizen(
            @Schema(description = "How the citizen is called")
            String name,

            @Schema(description = "Tells whether a representative must consent", examples = "2009-02-03")
            PartialDate birthDate,

            @Schema(description = "The citizen service number, its last three digits", examples = "******333")
            String bsn,

            @Schema(description = "Where the citizen can be called")
            String phone,

            @Schema(description = "Where the citizen can be written to")
            String email,

            @Schema(description = "Where the citizen stays") String address,

            @Schema(description = "The language the citizen speaks (BCP 47)", examples = "nl")
            String language) {
        Citizen withBsn(String shown) {
            return new Citizen(name, birthDate, shown, phone, email, address, language);
        }
    }

    /** The citizen's own words, to the letter, and the language they are in (BCP 47). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "What happened, in the citizen's own words")
    public record Story(
            @Schema(description = "The words, to the letter")
            String text,

            @Schema(description = "The language they are in (BCP 47)", examples = "nl")
            String language) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "How the citizen wants to be spoken to")
    public record ContactPreferences(
            @Schema(description = "By which means", examples = "chat")
            String channel,

            @Schema(description = "At what times", examples = "after school")
            String times,

            @Schema(description = "What else matters", examples = "never call at home")
            String notes) {}

    /** Somebody around the citizen. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "NetworkMember", description = "Somebody around the citizen")
    public record Person(
            @Schema(description = "How they are called") String name,

            @Schema(description = "What they are to the citizen", examples = "aunt")
            String relation,

            @Schema(description = "Where they can be called")
            String phone,

            @Schema(description = "What else matters") String notes) {}

    /** Who came along or acted for the citizen. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "Who came along or acted for the citizen")
    public record BroughtBy(
            @Schema(description = "How they are called") String name,

            @Schema(description = "What they are to the citizen", examples = "youth worker")
            String relation,

            @Schema(description = "For whom they work, if they came as a professional")
            String organisation) {}

    /** The same with another BSN in sight: none to store, a masked one to show. */
    public IntakeContent withBsn(String shown) {
        return citizen == null
                ? this
                : new IntakeContent(citizen.withBsn(shown), story, wishes, contactPreferences, network, broughtBy);
    }

    /**
     * Just these parts; who brought the citizen doesn't travel.
     *
     * @param keys of the {@link Part}s
     */
    public IntakeContent limitedTo(Set<String> keys) {
        return new IntakeContent(
                keys.contains(IntakeOutline.CITIZEN) ? citizen : null,
                keys.contains(IntakeOutline.STORY) ? story : null,
                limited(wishes, number -> keys.contains(IntakeOutline.wish(number))),
                keys.contains(IntakeOutline.CONTACT_PREFERENCES) ? contactPreferences : null,
                limited(network, number -> keys.contains(IntakeOutline.person(number))),
                null);
    }

    /** Whether there is nothing of it. */
    @JsonIgnore
    public boolean isEmpty() {
        return Stream.of(citizen, story, contactPreferences, broughtBy).allMatch(Objects::isNull)
                && wishes.isEmpty()
                && network.isEmpty();
    }

    private static <T> List<T> limited(List<T> all, IntPredicate kept) {
        return IntStream.range(0, all.size()).filter(kept).mapToObj(all::get).toList();
    }

    /** The BSN that came with the intake, or null. */
    @JsonIgnore
    public String bsn() {
        return citizen == null ? null : citizen.bsn();
    }

    /** The citizen's birth date, or null when nothing was told of it. */
    @JsonIgnore
    public PartialDate birthDate() {
        return citizen == null ? null : citizen.birthDate();
    }
}
