-- A key with a record that can't be processed: it and the later records of that key wait here, in order.
CREATE TABLE parked_key (
    id        uuid        NOT NULL,
    consumer  text        NOT NULL,
    key       text        NOT NULL,
    reason    text        NOT NULL,
    parked_at timestamptz NOT NULL,
    CONSTRAINT parked_key_pk PRIMARY KEY (id),
    CONSTRAINT parked_key_unique UNIQUE (consumer, key)
);

CREATE TABLE parked_record (
    position      bigserial   NOT NULL,
    parked_key_id uuid        NOT NULL,
    topic         text        NOT NULL,
    partition     int         NOT NULL,
    record_offset bigint      NOT NULL,
    headers       text        NOT NULL,
    value         bytea,
    parked_at     timestamptz NOT NULL,
    CONSTRAINT parked_record_pk PRIMARY KEY (position),
    CONSTRAINT parked_record_key_fk FOREIGN KEY (parked_key_id) REFERENCES parked_key (id) ON DELETE CASCADE,
    -- A record delivered again after a crash is parked once.
    CONSTRAINT parked_record_unique UNIQUE (parked_key_id, topic, partition, record_offset)
);

-- What an operator did about a parked key, and why.
CREATE TABLE parking_decision (
    id            uuid        NOT NULL,
    parked_key_id uuid        NOT NULL,
    decision      text        NOT NULL,
    reason        text        NOT NULL,
    decided_by    text        NOT NULL,
    decided_at    timestamptz NOT NULL,
    CONSTRAINT parking_decision_pk PRIMARY KEY (id)
);
