package nl.stokje.cases.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which parts there are of what a citizen told, and nothing of what they say. The story is always there (I12).
 *
 * @param wishes how many
 * @param network how many people
 */
record IntakeOutline(boolean citizen, int wishes, int network, boolean contactPreferences) {
    static final String CITIZEN = "citizen";
    static final String STORY = "story";
    static final String CONTACT_PREFERENCES = "contactPreferences";

    static String wish(int number) {
        return "wishes/" + number;
    }

    static String person(int number) {
        return "network/" + number;
    }

    static IntakeOutline of(IntakeContent content) {
        return new IntakeOutline(
                content.citizen() != null,
                content.wishes().size(),
                content.network().size(),
                content.contactPreferences() != null);
    }

    List<Part> parts() {
        var parts = new ArrayList<Part>();
        if (citizen) {
            parts.add(Part.told(CITIZEN, Category.IDENTITY));
        }
        parts.add(Part.told(STORY, Category.STORY));
        IntStream.range(0, wishes).forEach(number -> parts.add(Part.told(wish(number), Category.WISHES)));
        IntStream.range(0, network).forEach(number -> parts.add(Part.told(person(number), Category.NETWORK)));
        if (contactPreferences) {
            parts.add(Part.told(CONTACT_PREFERENCES, Category.CONTACT_PREFERENCES));
        }
        return parts;
    }
}
