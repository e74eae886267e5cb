-- Who may see a case, in two kinds of sight: one stored fact, which the service computes at each change.
ALTER TABLE cases
    ADD COLUMN worked_on_by text[],
    ADD COLUMN held_by      text[];

UPDATE cases SET
    worked_on_by = ARRAY(
        SELECT holder UNION
        SELECT a.assistant FROM assistance a WHERE a.case_id = cases.id AND a.ended_at IS NULL),
    held_by = ARRAY(
        SELECT holder UNION
        SELECT p.holder FROM baton_period p WHERE p.case_id = cases.id);

ALTER TABLE cases
    ALTER COLUMN worked_on_by SET NOT NULL,
    ALTER COLUMN held_by SET NOT NULL,
    ADD CONSTRAINT cases_worked_on_by_holder CHECK (holder = ANY (worked_on_by)),
    ADD CONSTRAINT cases_held_by_holder CHECK (holder = ANY (held_by));
