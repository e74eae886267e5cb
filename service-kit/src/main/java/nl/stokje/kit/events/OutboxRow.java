package nl.stokje.kit.events;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One event on its way to one topic. Inserted once, never changed; Debezium publishes it. */
@Entity
@Table(name = "outbox")
public class OutboxRow {
    @Id
    private UUID id;

    private String topic;
    private String key;
    private String type;
    private String source;
    private Instant time;

    @Column(name = "content_type")
    private String contentType;

    private String traceparent;
    private String payload;

    protected OutboxRow() {}

    OutboxRow(
            UUID id,
            String topic,
            String key,
            String type,
            String source,
            Instant time,
            String traceparent,
            String payload) {
        this.id = id;
        this.topic = topic;
        this.key = key;
        this.type = type;
        this.source = source;
        this.time = time;
        this.contentType = "application/json";
        this.traceparent = traceparent;
        this.payload = payload;
    }
}
