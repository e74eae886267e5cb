-- What case-service knows of a handoff: what was asked of it and what it answered. No foreign key to cases: a proposal can
-- overtake the opening of its case.
CREATE TABLE proposal (
    handoff_id  uuid        NOT NULL,
    version     bigint      NOT NULL,
    case_id     uuid        NOT NULL,
    sender      text        NOT NULL,
    receiver    text        NOT NULL,
    urgency     text        NOT NULL,
    terms       jsonb       NOT NULL,
    answer      text        NOT NULL,
    turn        int,
    proposed_at timestamptz NOT NULL,
    give_up_at  timestamptz NOT NULL,
    CONSTRAINT proposal_pk PRIMARY KEY (handoff_id),
    CONSTRAINT proposal_answer_known CHECK (answer IN ('WAITING', 'PREVIEWED', 'REFUSED', 'OPENED', 'ENDED'))
);
CREATE INDEX proposal_case ON proposal (case_id);
CREATE INDEX proposal_waiting ON proposal (give_up_at) WHERE answer = 'WAITING';

-- The keys that agencies registered, to seal for them. From the directory topic.
CREATE TABLE agency_key (
    oin         text        NOT NULL,
    public_key  jsonb,
    registered_at timestamptz NOT NULL,
    CONSTRAINT agency_key_pk PRIMARY KEY (oin)
);

CREATE TABLE timeline_entry (
    id         uuid        NOT NULL,
    case_id    uuid        NOT NULL,
    happened   text        NOT NULL,
    agency     text,
    handoff_id uuid,
    turn       int,
    at         timestamptz NOT NULL,
    CONSTRAINT timeline_entry_pk PRIMARY KEY (id)
);
CREATE INDEX timeline_entry_case ON timeline_entry (case_id, id DESC);

-- I11: every look at personal data.
CREATE TABLE look (
    id      uuid        NOT NULL,
    case_id uuid        NOT NULL,
    agency  text        NOT NULL,
    subject text        NOT NULL,
    what    text        NOT NULL,
    at      timestamptz NOT NULL,
    CONSTRAINT look_pk PRIMARY KEY (id)
);
CREATE INDEX look_case ON look (case_id, id DESC);
