-- When the holder of an open case looks at it again (I3). Cases from before there were next dates get one from now on.
ALTER TABLE cases
    ADD COLUMN next_due_at timestamptz,
    ADD COLUMN next_what   text,
    ADD COLUMN next_set_at timestamptz;

UPDATE cases SET next_set_at = now(), next_due_at = now() + interval '14 days' WHERE status = 'OPEN';

INSERT INTO timer (subject, phase, step, position, due_at, next_try_at)
SELECT id, 'NEXT_DATE', rung.name, rung.position, now() + rung.after, now() + rung.after
FROM cases,
     (VALUES ('REMINDER', 0, interval '7 days'),
             ('LEAD', 1, interval '14 days'),
             ('REROUTE', 2, interval '21 days'),
             ('AGAIN', 3, interval '28 days')) AS rung (name, position, after)
WHERE status = 'OPEN';

ALTER TABLE cases
    ADD CONSTRAINT cases_open_have_next_date CHECK ((status = 'OPEN') = (next_due_at IS NOT NULL)),
    ADD CONSTRAINT cases_next_date_ahead CHECK (next_due_at > next_set_at);

CREATE INDEX cases_next_date ON cases (holder, next_due_at) WHERE next_due_at IS NOT NULL;
