package nl.stokje.cases.content;

import java.util.List;

/** What came with an intake: what the citizen told, what the intake noted, and what the citizen agreed to share. */
public record ContentOfIntake(
        IntakeSource source, IntakeContent content, List<ItemAtIntake> items, List<Consent.Given> consents) {
    public ContentOfIntake {
        items = items == null ? List.of() : List.copyOf(items);
        consents = consents == null ? List.of() : List.copyOf(consents);
    }
}
