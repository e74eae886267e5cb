-- How each agency has placed a case in its own house. Codes of its own, nothing of the citizen.
CREATE TABLE assignment (
    agency             text        NOT NULL,
    case_id            uuid        NOT NULL REFERENCES cases (id),
    assignee           text,
    external_reference text,
    assigned_at        timestamptz NOT NULL,
    CONSTRAINT assignment_pk PRIMARY KEY (agency, case_id)
);
CREATE INDEX assignment_by_assignee ON assignment (agency, assignee, case_id) WHERE assignee IS NOT NULL;
CREATE INDEX assignment_by_reference ON assignment (agency, external_reference, case_id) WHERE external_reference IS NOT NULL;
ALTER TABLE assignment ENABLE ROW LEVEL SECURITY;
CREATE POLICY assignment_own ON assignment USING (acts(agency) OR acts('service'));

-- Who works on a case beside its holder adds to it, and sees what happened to it and when it is looked at again.
DROP POLICY context_item_added ON context_item;
CREATE POLICY context_item_added ON context_item FOR INSERT WITH CHECK (
    acts('service') OR EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND acts_among(c.worked_on_by)));
DROP POLICY timeline_entry_read ON timeline_entry;
CREATE POLICY timeline_entry_read ON timeline_entry FOR SELECT USING (
    acts('service')
    OR EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND (acts_among(c.worked_on_by) OR acts_among(c.held_by))));
DROP POLICY timer_of_its_case ON timer;
CREATE POLICY timer_of_its_case ON timer USING (
    EXISTS (SELECT 1 FROM cases c WHERE c.id = item_id AND acts_among(c.worked_on_by)));

-- A mistaken closing is undone by its holder, in a new turn.
DROP POLICY baton_period_begun ON baton_period;
CREATE POLICY baton_period_begun ON baton_period FOR INSERT WITH CHECK (
    acts('service') OR EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND acts(c.holder)));

-- The citizen says that they weren't helped while the case is open: it waits for a word of whoever closes the case.
ALTER TABLE cases ADD COLUMN not_helped_at timestamptz;
ALTER TABLE cases ADD COLUMN closing_on_not_helped bytea;
-- A mistaken closing is undone by the agency that closed.
ALTER TABLE cases ADD COLUMN reopening_reason bytea;

-- Which rung, or why: codes.
ALTER TABLE timeline_entry ADD COLUMN detail text;
