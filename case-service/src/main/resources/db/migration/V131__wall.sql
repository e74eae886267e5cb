-- The second wall: who may see a case is stored with it. What is in it is seen by who works on it; what happened to it, by
-- whoever may see the case at all.
ALTER TABLE cases ENABLE ROW LEVEL SECURITY;
CREATE POLICY cases_seen ON cases FOR SELECT USING (
    acts_among(worked_on_by) OR acts_among(held_by) OR acts_among(ARRAY['service', 'operator']));
CREATE POLICY cases_opened ON cases FOR INSERT WITH CHECK (acts('service'));
CREATE POLICY cases_changed ON cases FOR UPDATE USING (acts_among(worked_on_by) OR acts('service'));

-- What is in a case: read by who works on it, written by its holder. No operator sees it.
ALTER TABLE intake_content ENABLE ROW LEVEL SECURITY;
CREATE POLICY intake_content_read ON intake_content FOR SELECT USING (
    acts('service') OR EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND acts_among(c.worked_on_by)));
CREATE POLICY intake_content_kept ON intake_content FOR INSERT WITH CHECK (acts('service'));

ALTER TABLE context_item ENABLE ROW LEVEL SECURITY;
CREATE POLICY context_item_read ON context_item FOR SELECT USING (
    acts('service') OR EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND acts_among(c.worked_on_by)));
CREATE POLICY context_item_added ON context_item FOR INSERT WITH CHECK (
    acts('service') OR EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND acts(c.holder)));

ALTER TABLE consent ENABLE ROW LEVEL SECURITY;
CREATE POLICY consent_read ON consent FOR SELECT USING (
    acts('service') OR EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND acts_among(c.worked_on_by)));
CREATE POLICY consent_recorded ON consent FOR INSERT WITH CHECK (
    acts('service') OR EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND acts(c.holder)));

ALTER TABLE requirement ENABLE ROW LEVEL SECURITY;
CREATE POLICY requirement_read ON requirement FOR SELECT USING (
    acts('service') OR EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND acts_among(c.worked_on_by)));
CREATE POLICY requirement_asked ON requirement FOR INSERT WITH CHECK (acts('service'));
CREATE POLICY requirement_settled ON requirement FOR UPDATE USING (
    acts('service') OR EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND acts(c.holder)));

-- Who works together on it: the holder ends an assistance when it closes the case, and either agrees who coordinates.
ALTER TABLE assistance ENABLE ROW LEVEL SECURITY;
CREATE POLICY assistance_read ON assistance FOR SELECT USING (
    acts('service') OR EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND acts_among(c.worked_on_by)));
CREATE POLICY assistance_begun ON assistance FOR INSERT WITH CHECK (acts('service'));
CREATE POLICY assistance_ended ON assistance FOR UPDATE USING (
    acts('service') OR EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND acts(c.holder)));

ALTER TABLE coordination ENABLE ROW LEVEL SECURITY;
CREATE POLICY coordination_agreed ON coordination USING (
    acts('service') OR EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND acts_among(c.worked_on_by)));

-- Who held it, and what happened. How far back a former holder may read is for the service to say.
ALTER TABLE baton_period ENABLE ROW LEVEL SECURITY;
CREATE POLICY baton_period_read ON baton_period FOR SELECT USING (
    acts('service') OR acting() <> 'operator' AND EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id));
CREATE POLICY baton_period_begun ON baton_period FOR INSERT WITH CHECK (acts('service'));
CREATE POLICY baton_period_ended ON baton_period FOR UPDATE USING (
    acts('service') OR EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND acts(c.holder)));

ALTER TABLE timeline_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY timeline_entry_read ON timeline_entry FOR SELECT USING (
    acts('service') OR EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND acts_among(c.held_by)));
CREATE POLICY timeline_entry_noted ON timeline_entry FOR INSERT WITH CHECK (
    acts('service') OR EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND acts_among(c.worked_on_by)));

CREATE POLICY access_log_entry_of_its_case ON access_log_entry FOR SELECT USING (
    EXISTS (SELECT 1 FROM cases c WHERE c.id = object_id AND acts_among(c.held_by)));
CREATE POLICY timer_of_its_case ON timer USING (
    EXISTS (SELECT 1 FROM cases c WHERE c.id = item_id AND acts(c.holder)));

-- What was proposed: for both parties; and for the holder, which can be in the place of an agency that it succeeded by law.
ALTER TABLE proposal ENABLE ROW LEVEL SECURITY;
CREATE POLICY proposal_known ON proposal USING (acts('service'));
CREATE POLICY proposal_read ON proposal FOR SELECT USING (
    acts_among(ARRAY[sender, receiver])
    OR EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND acts(c.holder)));
ALTER TABLE case_request ENABLE ROW LEVEL SECURITY;
CREATE POLICY case_request_known ON case_request USING (acts('service'));

-- The directory as heard here.
ALTER TABLE agency_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY agency_key_known ON agency_key USING (acts('service'));
CREATE POLICY agency_key_for_callers ON agency_key FOR SELECT USING (acting() IS NOT NULL);
ALTER TABLE removed_agency ENABLE ROW LEVEL SECURITY;
CREATE POLICY removed_agency_known ON removed_agency USING (acts('service'));
CREATE POLICY removed_agency_for_callers ON removed_agency FOR SELECT USING (acting() IS NOT NULL);

-- For operators.
ALTER TABLE succession ENABLE ROW LEVEL SECURITY;
CREATE POLICY succession_of_operators ON succession USING (acts_among(ARRAY['service', 'operator']));
ALTER TABLE succession_step ENABLE ROW LEVEL SECURITY;
CREATE POLICY succession_step_of_operators ON succession_step USING (acts_among(ARRAY['service', 'operator']));
ALTER TABLE discrepancy ENABLE ROW LEVEL SECURITY;
CREATE POLICY discrepancy_found ON discrepancy USING (acts('service'));
CREATE POLICY discrepancy_read ON discrepancy FOR SELECT USING (acts('operator'));
