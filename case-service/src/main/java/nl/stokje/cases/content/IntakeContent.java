package nl.stokje.cases.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What the citizen told at the intake, as it came. The story is never changed (I9). Every part may be missing but the
 * story (I12).
 */
public record IntakeContent(
        Citizen citizen,
        Story story,
        List<String> wishes,
        ContactPreferences contactPreferences,
        List<Person> network,
        BroughtBy broughtBy) {
    public IntakeContent {
        wishes = wishes == null ? List.of() : List.copyOf(wishes);
        network = network == null ? List.of() : List.copyOf(network);
    }

    /** The citizen as far as known. The BSN is kept apart, encrypted. */
    public record Citizen(
            String name, LocalDate birthDate, String bsn, String phone, String email, String address, String language) {
        Citizen withBsn(String shown) {
            return new Citizen(name, birthDate, shown, phone, email, address, language);
        }
    }

    /** The citizen's own words, to the letter, and the language they are in (BCP 47). */
    public record Story(String text, String language) {}

    public record ContactPreferences(String channel, String times, String notes) {}

    /** Somebody around the citizen. */
    public record Person(String name, String relation, String phone, String notes) {}

    /** Who came along or acted for the citizen. */
    public record BroughtBy(String name, String relation, String organisation) {}

    /** The same with another BSN in sight: none to store, a masked one to show. */
    public IntakeContent withBsn(String shown) {
        return citizen == null
                ? this
                : new IntakeContent(citizen.withBsn(shown), story, wishes, contactPreferences, network, broughtBy);
    }

    /** Just the parts of these kinds; who brought the citizen doesn't travel. */
    public IntakeContent limitedTo(Set<Category> kinds) {
        return new IntakeContent(
                kinds.contains(Category.IDENTITY) ? citizen : null,
                kinds.contains(Category.STORY) ? story : null,
                kinds.contains(Category.WISHES) ? wishes : null,
                kinds.contains(Category.CONTACT_PREFERENCES) ? contactPreferences : null,
                kinds.contains(Category.NETWORK) ? network : null,
                null);
    }

    /** The BSN that came with the intake, or null. */
    @JsonIgnore
    public String bsn() {
        return citizen == null ? null : citizen.bsn();
    }

    /** The citizen's birth date, or null when it isn't known. */
    @JsonIgnore
    public LocalDate birthDate() {
        return citizen == null ? null : citizen.birthDate();
    }
}
