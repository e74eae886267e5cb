-- The second wall: an intake is for the agency at which the citizen came in.
ALTER TABLE intake ENABLE ROW LEVEL SECURITY;
CREATE POLICY intake_read ON intake FOR SELECT USING (acts(agency) OR acts('service'));
CREATE POLICY intake_registered ON intake FOR INSERT WITH CHECK (acts(agency));
