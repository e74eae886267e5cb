-- What case-service sealed for a handoff; deleted in the transaction that ends it without a landing.
CREATE TABLE sealed_part (
    id           uuid        NOT NULL,
    handoff_id   uuid        NOT NULL,
    level        text        NOT NULL,
    jwe          text        NOT NULL,
    turn         int         NOT NULL,
    sha256       text        NOT NULL,
    sealed_until timestamptz,
    received_at  timestamptz NOT NULL,
    CONSTRAINT sealed_part_pk PRIMARY KEY (id),
    CONSTRAINT sealed_part_handoff_fk FOREIGN KEY (handoff_id) REFERENCES handoff (id),
    CONSTRAINT sealed_part_level_unique UNIQUE (handoff_id, level)
);

-- Who saw personal data, and which.
CREATE TABLE look (
    id         uuid        NOT NULL,
    handoff_id uuid        NOT NULL,
    what       text        NOT NULL,
    agency     text        NOT NULL,
    subject    text        NOT NULL,
    looked_at  timestamptz NOT NULL,
    CONSTRAINT look_pk PRIMARY KEY (id),
    CONSTRAINT look_handoff_fk FOREIGN KEY (handoff_id) REFERENCES handoff (id)
);
CREATE INDEX look_handoff ON look (handoff_id);
