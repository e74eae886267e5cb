-- The second wall: row-level security. Each transaction says who acts (package nl.stokje.kit.wall): an agency by its OIN,
-- 'service' for consumers and clocks, 'operator', or 'anybody'. Where nobody has said so, acting() is null and nothing is seen.
-- The owner of the tables, which runs the migrations, isn't held by policies.
CREATE FUNCTION acting() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('stokje.acting', true), '');

-- Whether that is who acts. In a form that PostgreSQL believes to be true of nearly every row: a query has its own condition, which
-- its plan is made for, and the policy must not make PostgreSQL expect fewer rows and leave the order of an index.
CREATE FUNCTION acts(party text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(party = acting(), false) IS NOT NULL;

-- Whether one of these does.
CREATE FUNCTION acts_among(parties text[]) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN array_position(parties, acting()) IS NOT NULL;

-- Whoever acts tells what it did; the service itself and its connector read it.
ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;
CREATE POLICY outbox_written ON outbox FOR INSERT WITH CHECK (acting() IS NOT NULL);
CREATE POLICY outbox_read ON outbox FOR SELECT USING (acts('service'));
CREATE POLICY outbox_swept ON outbox FOR DELETE USING (acts('service'));
CREATE POLICY outbox_published ON outbox FOR SELECT TO "${connectRole}" USING (true);

ALTER TABLE inbox ENABLE ROW LEVEL SECURITY;
CREATE POLICY inbox_of_the_service ON inbox USING (acts('service'));

ALTER TABLE parked_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY parked_key_of_operators ON parked_key USING (acts_among(ARRAY['service', 'operator']));
ALTER TABLE parked_record ENABLE ROW LEVEL SECURITY;
CREATE POLICY parked_record_of_operators ON parked_record USING (acts_among(ARRAY['service', 'operator']));
ALTER TABLE parking_decision ENABLE ROW LEVEL SECURITY;
CREATE POLICY parking_decision_of_operators ON parking_decision USING (acts_among(ARRAY['service', 'operator']));

-- A key belongs to a person of an agency ("<OIN>/<subject>"); without a token, to everybody who knows it.
ALTER TABLE idempotency_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY idempotency_key_of_its_caller ON idempotency_key USING (
    split_part(caller, '/', 1) = acting()
    OR acts_among(ARRAY['service', 'operator'])
    OR acts('anybody') AND split_part(caller, '/', 1) !~ '^[0-9]{20}$');

-- Each service lets those set timers who may see what a timer is about.
ALTER TABLE timer ENABLE ROW LEVEL SECURITY;
CREATE POLICY timer_of_the_service ON timer USING (acts('service'));

-- Whoever sees personal data notes it in its own name; each service says who else may read that.
ALTER TABLE access_log_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY access_log_entry_own ON access_log_entry FOR SELECT USING (acts(agency) OR acts('service'));
CREATE POLICY access_log_entry_noted ON access_log_entry FOR INSERT WITH CHECK (acts(agency) OR acts('service'));
CREATE POLICY access_log_entry_swept ON access_log_entry FOR DELETE USING (acts('service'));
