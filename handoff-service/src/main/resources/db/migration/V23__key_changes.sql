-- Another key for an agency that has one: it counts once a second person has confirmed it.
CREATE TABLE key_change (
    id          uuid        NOT NULL,
    oin         text        NOT NULL,
    public_key  text,
    proposed_by text        NOT NULL,
    proposed_at timestamptz NOT NULL,
    decision    text,
    decided_by  text,
    decided_at  timestamptz,
    CONSTRAINT key_change_pk PRIMARY KEY (id),
    CONSTRAINT key_change_decision_known CHECK (decision IN ('CONFIRM', 'REJECT')),
    CONSTRAINT key_change_by_two CHECK (decision <> 'CONFIRM' OR decided_by <> proposed_by)
);
CREATE UNIQUE INDEX key_change_one_open ON key_change (oin) WHERE decision IS NULL;
CREATE INDEX key_change_agency ON key_change (oin, id DESC);

ALTER TABLE agency ADD COLUMN pending_key_change uuid;
