package nl.stokje.kit.events;

import java.util.Map;
import java.util.function.Consumer;

/**
 * A reader of one topic and what it does by type of event. The name is stable, since the inbox and
 * parked keys refer to it.
 */
public interface EventConsumer {
    /** The stable name, {@code <service>.<topic>}. */
    String name();

    /** What happens for each type; types that aren't here are passed over. */
    Map<String, Consumer<ReceivedEvent>> effects();
}
