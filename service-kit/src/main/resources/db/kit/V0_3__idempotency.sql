-- The first answer to a POST with an Idempotency-Key, kept for a day, encrypted.
CREATE TABLE idempotency_key (
    caller      text        NOT NULL,
    key         text        NOT NULL,
    fingerprint text        NOT NULL,
    status      int,
    location    text,
    body        bytea,
    used_at     timestamptz NOT NULL,
    CONSTRAINT idempotency_key_pk PRIMARY KEY (caller, key)
);
CREATE INDEX idempotency_key_used_at ON idempotency_key (used_at);
