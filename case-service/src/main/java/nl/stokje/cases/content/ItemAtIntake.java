package nl.stokje.cases.content;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * An item as intake-service recorded it.
 *
 * @param id null of an intake that an earlier version registered
 */
public record ItemAtIntake(ContextItemId id, @JsonUnwrapped ContextItem.Note note) {}
