package nl.stokje.handoff;

import java.util.UUID;

/** A proposed transfer, as a test speaks of it. */
public record Transfer(UUID id, UUID caseId, String sender, String receiver) {}
