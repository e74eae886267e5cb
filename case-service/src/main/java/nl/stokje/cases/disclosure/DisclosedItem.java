package nl.stokje.cases.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.stokje.cases.content.Author;
import nl.stokje.cases.content.Category;
import nl.stokje.cases.content.ContextItem;
import nl.stokje.cases.content.ContextItemId;

/**
 * An item as it travels.
 *
 * @param corrects an item that travels too; null when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DisclosedItem(
        ContextItemId id,
        Category category,
        Author author,
        Instant observedAt,
        Instant recordedAt,
        ContextItemId corrects,
        String text,
        boolean special,
        boolean professionalSecrecy,
        boolean protectedExistence,
        String observer,
        String confidence,
        Instant expiresAt) {
    /** Those that travel together. */
    public static List<DisclosedItem> allOf(List<ContextItem> travelling) {
        var ids = travelling.stream().map(ContextItem::id).collect(Collectors.toSet());
        return travelling.stream().map(item -> of(item, ids)).toList();
    }

    /** @param travelling the items that travel with it */
    public static DisclosedItem of(ContextItem item, Set<ContextItemId> travelling) {
        var note = item.note();
        return new DisclosedItem(
                item.id(),
                note.category(),
                item.author(),
                note.observedAt(),
                item.recordedAt(),
                item.correctsOneOf(travelling).orElse(null),
                note.text(),
                note.special(),
                note.professionalSecrecy(),
                note.protectedExistence(),
                note.observer(),
                note.confidence(),
                note.expiresAt());
    }
}
