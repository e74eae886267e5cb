-- What the service's role may do with the kit's tables; each service says so of its own (afterMigrate__service_grants.sql).
-- A table that nobody names is out of its reach. Debezium reads the outbox and nothing else.
-- One replica at a time: two that grant at once would trip over each other.
SELECT pg_advisory_xact_lock(hashtextextended('grants', 0));

REVOKE ALL ON outbox, inbox, parked_key, parked_record, parking_decision, idempotency_key, timer, access_log_entry,
    flyway_schema_history FROM "${serviceRole}";
REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM "${serviceRole}";

-- Written once. What is old goes by afterMigrate__housekeeping.sql.
GRANT SELECT, INSERT ON outbox, inbox, parking_decision, access_log_entry TO "${serviceRole}";
GRANT USAGE ON SEQUENCE outbox_position_seq, parked_record_position_seq TO "${serviceRole}";

-- The first answer is written into the row that claimed the key.
GRANT SELECT, INSERT, UPDATE (status, location, body, language) ON idempotency_key TO "${serviceRole}";

-- A row can be locked only by whoever may change some column of it: FOR SHARE asks for that too.
GRANT SELECT, INSERT, DELETE, UPDATE (parked_at) ON parked_key TO "${serviceRole}";
GRANT SELECT, INSERT, DELETE ON parked_record TO "${serviceRole}";

GRANT SELECT, INSERT, DELETE, UPDATE (fired_at, next_try_at) ON timer TO "${serviceRole}";

GRANT SELECT ON outbox TO "${connectRole}";
