package nl.stokje.servers;

import java.time.Instant;
import java.util.UUID;

/** What a test puts into an outbox. */
record Row(UUID id, String topic, String key, Instant time, String traceparent, String payload) {

    static final String TYPE = "nl.stokje.case.opened.v1";
    static final String SOURCE = "urn:nld:oin:00000001002564440000:systeem:case-service";

    static Row of(String topic, String key, String payload) {
        return new Row(UUID.randomUUID(), topic, key, Instant.parse("2026-03-01T10:15:30.123456Z"), null, payload);
    }
}
