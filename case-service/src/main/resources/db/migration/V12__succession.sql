-- Agencies that have left the directory, and who is in their place.
CREATE TABLE gone_agency (
    oin        text        NOT NULL,
    successor  text,
    removed_at timestamptz NOT NULL,
    CONSTRAINT gone_agency_pk PRIMARY KEY (oin),
    CONSTRAINT gone_agency_succeeded_by_another CHECK (successor <> oin)
);

CREATE TABLE succession (
    id          uuid        NOT NULL,
    version     bigint      NOT NULL,
    from_agency text        NOT NULL,
    to_agency   text        NOT NULL,
    decision    text        NOT NULL,
    decided_at  timestamptz NOT NULL,
    filter      jsonb       NOT NULL,
    found       jsonb       NOT NULL,
    dry_run     boolean     NOT NULL,
    ordered_by  text        NOT NULL,
    ordered_at  timestamptz NOT NULL,
    state       text        NOT NULL,
    ended_at    timestamptz,
    CONSTRAINT succession_pk PRIMARY KEY (id),
    CONSTRAINT succession_to_another CHECK (from_agency <> to_agency),
    CONSTRAINT succession_state_known CHECK (state IN ('RUNNING', 'ENDED')),
    CONSTRAINT succession_ends_once CHECK ((state = 'ENDED') = (ended_at IS NOT NULL))
);
CREATE INDEX succession_running ON succession (id) WHERE state = 'RUNNING';

-- One row a case, so that each passes once and what became of it can be read. No foreign key to cases: lining up thousands
-- would wait for each that is being worked on.
CREATE TABLE succession_step (
    succession_id uuid NOT NULL,
    case_id       uuid NOT NULL,
    outcome       text NOT NULL,
    failure       text,
    tries         int  NOT NULL,
    decided_at    timestamptz,
    CONSTRAINT succession_step_pk PRIMARY KEY (succession_id, case_id),
    CONSTRAINT succession_step_of_succession_fk FOREIGN KEY (succession_id) REFERENCES succession (id),
    CONSTRAINT succession_step_outcome_known CHECK (outcome IN ('WAITING', 'PASSED', 'FAILED')),
    CONSTRAINT succession_step_fails_with_reason CHECK ((outcome = 'FAILED') = (failure IS NOT NULL))
);
CREATE INDEX succession_step_waiting ON succession_step (succession_id, tries, case_id) WHERE outcome = 'WAITING';
CREATE INDEX succession_step_waiting_case ON succession_step (case_id) WHERE outcome = 'WAITING';
CREATE INDEX succession_step_failed ON succession_step (succession_id, case_id DESC) WHERE outcome = 'FAILED';

ALTER TABLE baton_period
    ADD COLUMN succession_id uuid,
    ADD CONSTRAINT baton_period_came_by_one CHECK (handoff_id IS NULL OR succession_id IS NULL);
CREATE UNIQUE INDEX baton_period_once_by_succession ON baton_period (succession_id, case_id)
    WHERE succession_id IS NOT NULL;
