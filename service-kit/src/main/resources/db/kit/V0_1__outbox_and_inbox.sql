-- What this service tells: written in the transaction of the change, read by Debezium, never updated.
CREATE TABLE outbox (
    position     bigserial   NOT NULL,
    id           uuid        NOT NULL,
    specversion  text        NOT NULL DEFAULT '1.0',
    topic        text        NOT NULL,
    key          text        NOT NULL,
    type         text        NOT NULL,
    source       text        NOT NULL,
    time         timestamptz NOT NULL,
    content_type text        NOT NULL,
    traceparent  text,
    payload      text        NOT NULL,
    CONSTRAINT outbox_pk PRIMARY KEY (position),
    CONSTRAINT outbox_id_unique UNIQUE (id),
    -- One row that is too large for Kafka would stop the connector for all.
    CONSTRAINT outbox_size CHECK (octet_length(payload) <= 1000000)
);
CREATE INDEX outbox_time ON outbox (time);
CREATE PUBLICATION stokje_outbox FOR TABLE outbox WITH (publish = 'insert');

-- What this service has taken: the first thing that the transaction of an effect writes.
CREATE TABLE inbox (
    consumer text        NOT NULL,
    source   text        NOT NULL,
    id       text        NOT NULL,
    taken_at timestamptz NOT NULL,
    CONSTRAINT inbox_pk PRIMARY KEY (consumer, source, id)
);
CREATE INDEX inbox_taken_at ON inbox (taken_at);
