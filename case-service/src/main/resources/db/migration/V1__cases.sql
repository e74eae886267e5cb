CREATE TABLE cases (
    id             uuid        NOT NULL,
    version        bigint      NOT NULL,
    intake_id      uuid        NOT NULL,
    status         text        NOT NULL,
    holder         text        NOT NULL,
    turn           int         NOT NULL,
    urgency        text        NOT NULL,
    told           jsonb       NOT NULL,
    bsn            bytea,
    bsn_hash       text,
    opened_at      timestamptz NOT NULL,
    closed_at      timestamptz,
    closed_because text,
    CONSTRAINT cases_pk PRIMARY KEY (id),
    CONSTRAINT cases_intake_unique UNIQUE (intake_id),
    CONSTRAINT cases_status_known CHECK (status IN ('OPEN', 'CLOSED')),
    CONSTRAINT cases_turn_positive CHECK (turn > 0)
);
CREATE INDEX cases_holder ON cases (holder, id DESC);
CREATE INDEX cases_bsn_hash ON cases (bsn_hash) WHERE bsn_hash IS NOT NULL;

-- Who held the baton, from when until when. I1: at most one period of a case is open, and turns are never used twice.
CREATE TABLE baton_period (
    case_id    uuid        NOT NULL,
    turn       int         NOT NULL,
    holder     text        NOT NULL,
    handoff_id uuid,
    from_at    timestamptz NOT NULL,
    until_at   timestamptz,
    CONSTRAINT baton_period_pk PRIMARY KEY (case_id, turn),
    CONSTRAINT baton_period_case_fk FOREIGN KEY (case_id) REFERENCES cases (id),
    CONSTRAINT baton_period_forward CHECK (until_at >= from_at),
    -- Checked at commit: one period ends and the next begins in the same transaction.
    CONSTRAINT baton_period_one_open UNIQUE NULLS NOT DISTINCT (case_id, until_at) DEFERRABLE INITIALLY DEFERRED
);
CREATE UNIQUE INDEX baton_period_once_by_handoff ON baton_period (handoff_id) WHERE handoff_id IS NOT NULL;
CREATE INDEX baton_period_holder ON baton_period (holder, case_id);

CREATE TABLE requirement (
    id         uuid        NOT NULL,
    version    bigint      NOT NULL,
    case_id    uuid        NOT NULL,
    code       text        NOT NULL,
    label      text        NOT NULL,
    status     text        NOT NULL,
    reason     text,
    decided_by text,
    decided_at timestamptz,
    CONSTRAINT requirement_pk PRIMARY KEY (id),
    CONSTRAINT requirement_case_fk FOREIGN KEY (case_id) REFERENCES cases (id),
    CONSTRAINT requirement_status_known CHECK (status IN ('MET', 'MISSING', 'WAIVED')),
    CONSTRAINT requirement_waiver_has_reason CHECK (status <> 'WAIVED' OR reason IS NOT NULL)
);
CREATE INDEX requirement_case ON requirement (case_id);

CREATE TABLE context_item (
    id                   uuid        NOT NULL,
    case_id              uuid        NOT NULL,
    category             text        NOT NULL,
    text                 text        NOT NULL,
    special              boolean     NOT NULL,
    professional_secrecy boolean     NOT NULL,
    protected_existence  boolean     NOT NULL,
    observer             text,
    confidence           text,
    expires_at           timestamptz,
    added_by             text        NOT NULL,
    added_at             timestamptz NOT NULL,
    CONSTRAINT context_item_pk PRIMARY KEY (id),
    CONSTRAINT context_item_case_fk FOREIGN KEY (case_id) REFERENCES cases (id)
);
CREATE INDEX context_item_case ON context_item (case_id);

CREATE TABLE consent (
    id             uuid        NOT NULL,
    case_id        uuid        NOT NULL,
    given_by       text        NOT NULL,
    representative text,
    receivers      jsonb       NOT NULL,
    categories     jsonb       NOT NULL,
    until_at       timestamptz NOT NULL,
    recorded_by    text        NOT NULL,
    recorded_at    timestamptz NOT NULL,
    CONSTRAINT consent_pk PRIMARY KEY (id),
    CONSTRAINT consent_case_fk FOREIGN KEY (case_id) REFERENCES cases (id),
    CONSTRAINT consent_representative_named CHECK (given_by <> 'REPRESENTATIVE' OR representative IS NOT NULL)
);
CREATE INDEX consent_case ON consent (case_id);
