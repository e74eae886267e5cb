-- What a citizen asked at an agency. Everything personal stands in content, encrypted.
CREATE TABLE intake (
    id            uuid        NOT NULL,
    case_id       uuid        NOT NULL,
    agency        text        NOT NULL,
    channel       text        NOT NULL,
    urgency       text        NOT NULL,
    content       bytea       NOT NULL,
    bsn_hash      text,
    registered_by text        NOT NULL,
    registered_at timestamptz NOT NULL,
    CONSTRAINT intake_pk PRIMARY KEY (id),
    CONSTRAINT intake_case_unique UNIQUE (case_id),
    CONSTRAINT intake_agency_oin CHECK (agency ~ '^[0-9]{20}$')
);
CREATE INDEX intake_of_agency ON intake (agency, id DESC);
CREATE INDEX intake_of_citizen ON intake (bsn_hash) WHERE bsn_hash IS NOT NULL;

-- Who read what a citizen told.
CREATE TABLE look (
    id        uuid        NOT NULL,
    intake_id uuid        NOT NULL,
    agency    text        NOT NULL,
    subject   text        NOT NULL,
    looked_at timestamptz NOT NULL,
    CONSTRAINT look_pk PRIMARY KEY (id),
    CONSTRAINT look_intake_fk FOREIGN KEY (intake_id) REFERENCES intake (id) ON DELETE CASCADE
);
CREATE INDEX look_at_intake ON look (intake_id, id DESC);
