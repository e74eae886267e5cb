-- The second wall: an invitation is for the agency that may ask; what belongs to it is seen by whoever sees the invitation.
ALTER TABLE invitation ENABLE ROW LEVEL SECURITY;
CREATE POLICY invitation_read ON invitation FOR SELECT USING (acts_among(ARRAY[agency, 'service']));
CREATE POLICY invitation_arisen ON invitation FOR INSERT WITH CHECK (acts('service'));
CREATE POLICY invitation_asked ON invitation FOR UPDATE USING (acts_among(ARRAY[agency, 'service']));

ALTER TABLE link ENABLE ROW LEVEL SECURITY;
CREATE POLICY link_of_its_invitation ON link
    USING (acts('service') OR EXISTS (SELECT 1 FROM invitation i WHERE i.id = invitation_id));

ALTER TABLE handoff_result ENABLE ROW LEVEL SECURITY;
CREATE POLICY handoff_result_known ON handoff_result USING (acts('service'));
CREATE POLICY handoff_result_read ON handoff_result FOR SELECT
    USING (EXISTS (SELECT 1 FROM invitation i WHERE i.handoff_id = handoff_result.handoff_id));
CREATE INDEX invitation_of_handoff ON invitation (handoff_id) WHERE handoff_id IS NOT NULL;
