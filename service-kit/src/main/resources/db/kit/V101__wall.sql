-- The second wall: row-level security. Each transaction says who acts (package nl.stokje.kit.wall): an agency by its OIN,
-- 'service' for consumers and clocks, 'operator', or 'anybody'. Where nobody has said so, acting() is null and nothing is seen.
-- The owner of the tables, which runs the migrations, isn't held by policies.
CREATE FUNCTION acting() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('stokje.acting', true), '');

-- Whoever acts tells what it did; the service itself and its connector read it.
ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;
CREATE POLICY outbox_written ON outbox FOR INSERT WITH CHECK (acting() IS NOT NULL);
CREATE POLICY outbox_read ON outbox FOR SELECT USING (acting() = 'service');
CREATE POLICY outbox_swept ON outbox FOR DELETE USING (acting() = 'service');
CREATE POLICY outbox_published ON outbox FOR SELECT TO "${connectRole}" USING (true);

ALTER TABLE inbox ENABLE ROW LEVEL SECURITY;
CREATE POLICY inbox_of_the_service ON inbox USING (acting() = 'service');

ALTER TABLE parked_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY parked_key_of_operators ON parked_key USING (acting() IN ('service', 'operator'));
ALTER TABLE parked_record ENABLE ROW LEVEL SECURITY;
CREATE POLICY parked_record_of_operators ON parked_record USING (acting() IN ('service', 'operator'));
ALTER TABLE parking_decision ENABLE ROW LEVEL SECURITY;
CREATE POLICY parking_decision_of_operators ON parking_decision USING (acting() IN ('service', 'operator'));

-- A key belongs to a person of an agency ("<OIN>/<subject>"); without a token, to everybody who knows it.
ALTER TABLE idempotency_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY idempotency_key_of_its_caller ON idempotency_key USING (
    split_part(caller, '/', 1) = acting()
    OR acting() IN ('service', 'operator')
    OR acting() = 'anybody' AND split_part(caller, '/', 1) !~ '^[0-9]{20}$');

-- Each service lets those set timers who may see what a timer is about.
ALTER TABLE timer ENABLE ROW LEVEL SECURITY;
CREATE POLICY timer_of_the_service ON timer USING (acting() = 'service');

-- Whoever sees personal data notes it in its own name; each service says who else may read that.
ALTER TABLE access_log_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY access_log_entry_own ON access_log_entry FOR SELECT USING (agency = acting() OR acting() = 'service');
CREATE POLICY access_log_entry_noted ON access_log_entry FOR INSERT WITH CHECK (agency = acting() OR acting() = 'service');
CREATE POLICY access_log_entry_swept ON access_log_entry FOR DELETE USING (acting() = 'service');
