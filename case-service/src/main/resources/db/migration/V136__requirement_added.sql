-- A requirement can be added to a case after the intake, by whoever works on it. What it is called in somebody's own words can
-- be telling: it is encrypted, and the column label, which is read by an earlier version too, then holds the code.
ALTER TABLE requirement
    ADD COLUMN own_label_nl bytea,
    ADD COLUMN own_label_en bytea,
    ADD COLUMN added_by     text,
    ADD COLUMN added_at     timestamptz,
    ADD CONSTRAINT requirement_added_by_and_when CHECK ((added_by IS NULL) = (added_at IS NULL));

DROP POLICY requirement_asked ON requirement;
CREATE POLICY requirement_asked ON requirement FOR INSERT WITH CHECK (
    acts('service') OR EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND acts_among(c.worked_on_by)));
