-- What this service and handoff-service don't hold in common: found once, or in two tellings running.
CREATE TABLE difference (
    id           uuid        NOT NULL,
    case_id      uuid        NOT NULL,
    about        text        NOT NULL,
    here         text        NOT NULL,
    there        text        NOT NULL,
    found_at     timestamptz NOT NULL,
    confirmed_at timestamptz,
    CONSTRAINT difference_pk PRIMARY KEY (id),
    CONSTRAINT difference_once UNIQUE (case_id, about),
    CONSTRAINT difference_about_known CHECK (about IN ('CASE', 'HOLDER', 'TURN', 'LANDING', 'ASSISTANTS'))
);
CREATE INDEX difference_confirmed ON difference (id DESC) WHERE confirmed_at IS NOT NULL;
