-- What the service's role may do with each table. A table that isn't named here is out of its reach.
SELECT pg_advisory_xact_lock(hashtextextended('grants', 0));

REVOKE ALL ON agency, key_change, working_times, capacity, held_case, former_holder, handoff, question, decision, sealed_part,
    conference, conference_participant, snapshot_report FROM "${serviceRole}";

-- Written once: what was decided and why, what a conference agreed, who ever held a case.
GRANT SELECT, INSERT ON decision, conference, conference_participant, former_holder TO "${serviceRole}";

-- A question gets its answer, a change of a key its decision; what was asked and what was proposed stays.
GRANT SELECT, INSERT, UPDATE (answer, answered_at) ON question TO "${serviceRole}";
GRANT SELECT, INSERT, UPDATE (decision, decided_by, decided_at) ON key_change TO "${serviceRole}";

GRANT SELECT, INSERT, UPDATE ON agency, working_times, capacity, held_case, handoff TO "${serviceRole}";

-- What was sealed is replaced whole, and erased when it may no longer be handed out.
GRANT SELECT, INSERT, DELETE ON sealed_part TO "${serviceRole}";

-- One row that the migrations made.
GRANT SELECT, UPDATE ON snapshot_report TO "${serviceRole}";
