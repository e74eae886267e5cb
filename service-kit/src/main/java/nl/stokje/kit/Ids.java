package nl.stokje.kit;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** New identifiers: UUID version 7 (RFC 9562), so that they sort by the time they were made. */
public final class Ids {
    private static final TimeBasedEpochGenerator VERSION_7 = Generators.timeBasedEpochGenerator();

    private Ids() {}

    public static UUID next() {
        return VERSION_7.generate();
    }

    /**
     * Written in full, as RFC 9562 has it: Java also takes {@code 1-1-1-1-1}, of which one identifier has many forms.
     *
     * @throws IllegalArgumentException when it isn't a UUID
     */
    public static UUID parse(String text) {
        var id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("A UUID is written in full");
        }
        return id;
    }
}
