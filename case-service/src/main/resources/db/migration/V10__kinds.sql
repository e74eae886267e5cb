ALTER TABLE proposal
    ADD COLUMN kind text NOT NULL DEFAULT 'TRANSFER',
    ADD CONSTRAINT proposal_kind_known CHECK (kind IN ('TRANSFER', 'ASSIST', 'ADVICE'));

-- Who works on a case beside its holder.
CREATE TABLE assistance (
    handoff_id    uuid        NOT NULL,
    case_id       uuid        NOT NULL,
    assistant     text        NOT NULL,
    begun_at      timestamptz NOT NULL,
    ended_at      timestamptz,
    ended_because text,
    CONSTRAINT assistance_pk PRIMARY KEY (handoff_id),
    CONSTRAINT assistance_case_fk FOREIGN KEY (case_id) REFERENCES cases (id),
    CONSTRAINT assistance_ends_with_reason CHECK ((ended_at IS NULL) = (ended_because IS NULL))
);
CREATE INDEX assistance_of_case ON assistance (case_id) WHERE ended_at IS NULL;
CREATE INDEX assistance_by_agency ON assistance (assistant, case_id) WHERE ended_at IS NULL;

-- Who asked whom for a case. No foreign key to cases: a request can overtake the opening of its case, or be about none.
CREATE TABLE case_request (
    handoff_id uuid        NOT NULL,
    version    bigint      NOT NULL,
    case_id    uuid        NOT NULL,
    asked_of   text        NOT NULL,
    asked_by   text        NOT NULL,
    answer     text        NOT NULL,
    give_up_at timestamptz NOT NULL,
    CONSTRAINT case_request_pk PRIMARY KEY (handoff_id),
    CONSTRAINT case_request_answer_known CHECK (answer IN ('WAITING', 'CONFIRMED', 'REFUSED', 'ENDED'))
);
CREATE INDEX case_request_of_case ON case_request (case_id) WHERE answer = 'WAITING';
CREATE INDEX case_request_waiting ON case_request (give_up_at) WHERE answer = 'WAITING';
