package nl.stokje.cases.disclosure;

import java.util.List;
import nl.stokje.cases.content.ContextItem;
import nl.stokje.cases.content.IntakeContent;
import nl.stokje.cases.disclosure.Sharing.HeldBack;

/** What an agency sees of a case, and what is held back from it. */
public record VisibleContent(IntakeContent intakeContent, List<ContextItem> items, List<HeldBack> heldBack) {}
