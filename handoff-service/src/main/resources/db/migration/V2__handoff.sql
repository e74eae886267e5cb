-- The passing of a case from one agency to another.
CREATE TABLE handoff (
    id                         uuid        NOT NULL,
    version                    bigint      NOT NULL,
    case_id                    uuid        NOT NULL,
    kind                       text        NOT NULL,
    sender                     text        NOT NULL,
    receiver                   text        NOT NULL,
    state                      text        NOT NULL,
    urgency                    text        NOT NULL,
    need_code                  text        NOT NULL,
    need_text                  text        NOT NULL,
    purpose                    text        NOT NULL,
    basis_type                 text        NOT NULL,
    basis_article              text,
    basis_article9_ground      text,
    basis_professional_secrecy boolean,
    basis_until                timestamptz,
    categories                 text[]      NOT NULL,
    expected_turn              int,
    landed_turn                int,
    void_reason                text,
    void_detail                text,
    landing_channel            text,
    contact_at                 timestamptz,
    landing_note               text,
    outcome_result             text,
    outcome_summary            text,
    proposed_at                timestamptz NOT NULL,
    offered_at                 timestamptz,
    accepted_at                timestamptz,
    landing_reported_at        timestamptz,
    landed_at                  timestamptz,
    concluded_at               timestamptz,
    ended_at                   timestamptz,
    CONSTRAINT handoff_pk PRIMARY KEY (id),
    CONSTRAINT handoff_receiver_fk FOREIGN KEY (receiver) REFERENCES agency (oin),
    CONSTRAINT handoff_two_agencies CHECK (sender <> receiver),
    CONSTRAINT handoff_turn_once_offered CHECK (offered_at IS NULL OR expected_turn IS NOT NULL)
);
-- At most one TRANSFER of a case is open, whoever proposes at the same moment.
CREATE UNIQUE INDEX handoff_one_open_transfer ON handoff (case_id)
    WHERE kind = 'TRANSFER' AND state IN ('PREPARING', 'OFFERED', 'CLARIFYING', 'ACCEPTED', 'LANDING');
CREATE INDEX handoff_case ON handoff (case_id);
CREATE INDEX handoff_sender ON handoff (sender, id DESC);
CREATE INDEX handoff_receiver ON handoff (receiver, id DESC);

CREATE TABLE question (
    id          uuid        NOT NULL,
    handoff_id  uuid        NOT NULL,
    number      int         NOT NULL,
    text        text        NOT NULL,
    asked_at    timestamptz NOT NULL,
    answer      text,
    answered_at timestamptz,
    CONSTRAINT question_pk PRIMARY KEY (id),
    CONSTRAINT question_handoff_fk FOREIGN KEY (handoff_id) REFERENCES handoff (id),
    CONSTRAINT question_number_unique UNIQUE (handoff_id, number)
);

CREATE TABLE decision (
    id            uuid        NOT NULL,
    handoff_id    uuid        NOT NULL,
    choice        text        NOT NULL,
    reason        text,
    side          text,
    better_agency text,
    agency        text        NOT NULL,
    decided_at    timestamptz NOT NULL,
    CONSTRAINT decision_pk PRIMARY KEY (id),
    CONSTRAINT decision_handoff_fk FOREIGN KEY (handoff_id) REFERENCES handoff (id)
);
CREATE INDEX decision_handoff ON decision (handoff_id);
