-- The second wall: who may see a handoff is stored with it; what belongs to it is seen by whoever sees the handoff itself.
ALTER TABLE handoff ENABLE ROW LEVEL SECURITY;
CREATE POLICY handoff_seen ON handoff FOR SELECT
    USING (acts_among(visible_to) OR acts_among(ARRAY['service', 'operator']));
CREATE POLICY handoff_begun ON handoff FOR INSERT
    WITH CHECK (acts_among(visible_to) AND acts_among(ARRAY[sender, receiver]) OR acts('service'));
CREATE POLICY handoff_changed ON handoff FOR UPDATE
    USING (acts_among(visible_to) OR acts_among(ARRAY['service', 'operator']));

ALTER TABLE question ENABLE ROW LEVEL SECURITY;
CREATE POLICY question_of_its_handoff ON question
    USING (acts('service') OR acting() <> 'operator' AND EXISTS (SELECT 1 FROM handoff h WHERE h.id = handoff_id));

ALTER TABLE decision ENABLE ROW LEVEL SECURITY;
CREATE POLICY decision_of_its_handoff ON decision
    USING (acts('service') OR EXISTS (SELECT 1 FROM handoff h WHERE h.id = handoff_id));

ALTER TABLE sealed_part ENABLE ROW LEVEL SECURITY;
CREATE POLICY sealed_part_of_its_handoff ON sealed_part
    USING (acts('service') OR EXISTS (SELECT 1 FROM handoff h WHERE h.id = handoff_id));

CREATE POLICY timer_of_its_handoff ON timer USING (EXISTS (SELECT 1 FROM handoff h WHERE h.id = item_id));

ALTER TABLE conference ENABLE ROW LEVEL SECURITY;
CREATE POLICY conference_seen ON conference FOR SELECT USING (acts_among(visible_to) OR acts('service'));
CREATE POLICY conference_recorded ON conference FOR INSERT WITH CHECK (acts(recorded_by) OR acts('service'));

ALTER TABLE conference_participant ENABLE ROW LEVEL SECURITY;
CREATE POLICY conference_participant_of_its_conference ON conference_participant
    USING (acts('service') OR EXISTS (SELECT 1 FROM conference c WHERE c.id = conference_id));

-- Who holds which case: an agency sees its own.
ALTER TABLE held_case ENABLE ROW LEVEL SECURITY;
CREATE POLICY held_case_known ON held_case USING (acts('service'));
CREATE POLICY held_case_own ON held_case FOR SELECT USING (acts(holder));
ALTER TABLE former_holder ENABLE ROW LEVEL SECURITY;
CREATE POLICY former_holder_known ON former_holder USING (acts('service'));
CREATE POLICY former_holder_own ON former_holder FOR SELECT USING (acts(agency));

ALTER TABLE snapshot_report ENABLE ROW LEVEL SECURITY;
CREATE POLICY snapshot_report_of_the_service ON snapshot_report USING (acts('service'));

-- The directory is for everybody to read. Whoever holds an entry, so that it isn't removed meanwhile, locks it: what isn't its
-- own it can lock and not change.
ALTER TABLE agency ENABLE ROW LEVEL SECURITY;
CREATE POLICY agency_for_all ON agency FOR SELECT USING (true);
CREATE POLICY agency_registered ON agency FOR INSERT WITH CHECK (acts_among(ARRAY[oin, 'operator', 'service']));
CREATE POLICY agency_changed ON agency FOR UPDATE
    USING (acting() IS NOT NULL) WITH CHECK (acts_among(ARRAY[oin, 'operator', 'service']));

ALTER TABLE key_change ENABLE ROW LEVEL SECURITY;
CREATE POLICY key_change_own ON key_change USING (acts_among(ARRAY[oin, 'operator', 'service']));

-- When an agency works and how much room it has, any caller may read, and the agency itself says.
ALTER TABLE working_times ENABLE ROW LEVEL SECURITY;
CREATE POLICY working_times_for_callers ON working_times FOR SELECT USING (acting() IS NOT NULL);
CREATE POLICY working_times_own ON working_times USING (acts_among(ARRAY[oin, 'operator', 'service']));
ALTER TABLE capacity ENABLE ROW LEVEL SECURITY;
CREATE POLICY capacity_for_callers ON capacity FOR SELECT USING (acting() IS NOT NULL);
CREATE POLICY capacity_own ON capacity USING (acts_among(ARRAY[oin, 'operator', 'service']));
