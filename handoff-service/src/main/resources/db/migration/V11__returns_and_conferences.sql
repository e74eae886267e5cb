-- What a handoff gives back, and why those involved must still talk.
ALTER TABLE handoff
    ADD COLUMN returns uuid,
    ADD COLUMN conference_owed text,
    ADD CONSTRAINT handoff_returns_fk FOREIGN KEY (returns) REFERENCES handoff (id);

-- The joint talk of a case that goes back and forth.
CREATE TABLE conference (
    id          uuid        NOT NULL,
    case_id     uuid        NOT NULL,
    agreement   text        NOT NULL,
    holder      text        NOT NULL,
    held_at     timestamptz NOT NULL,
    recorded_by text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT conference_pk PRIMARY KEY (id)
);
CREATE INDEX conference_case ON conference (case_id, id DESC);

CREATE TABLE conference_participant (
    conference_id uuid NOT NULL,
    agency        text NOT NULL,
    name          text,
    CONSTRAINT conference_participant_fk FOREIGN KEY (conference_id) REFERENCES conference (id)
);
CREATE INDEX conference_participant_conference ON conference_participant (conference_id);

-- A look is at a handoff or at a conference.
ALTER TABLE look
    ALTER COLUMN handoff_id DROP NOT NULL,
    ADD COLUMN conference_id uuid,
    ADD CONSTRAINT look_conference_fk FOREIGN KEY (conference_id) REFERENCES conference (id),
    ADD CONSTRAINT look_at_something CHECK (num_nonnulls(handoff_id, conference_id) = 1);
CREATE INDEX look_conference ON look (conference_id);
