-- What happens when time passes: one row per subject, phase and step, so that it outlives every restart.
CREATE TABLE timer (
    subject     uuid        NOT NULL,
    phase       text        NOT NULL,
    step        text        NOT NULL,
    position    int         NOT NULL,
    due_at      timestamptz NOT NULL,
    next_try_at timestamptz NOT NULL,
    fired_at    timestamptz,
    CONSTRAINT timer_pk PRIMARY KEY (subject, phase, step)
);
CREATE INDEX timer_next_try ON timer (next_try_at) WHERE fired_at IS NULL;
CREATE INDEX timer_fired_at ON timer (fired_at) WHERE fired_at IS NOT NULL;
