-- The service works under a role that owns nothing; Debezium reads the outbox and nothing else.
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO "${serviceRole}";
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO "${serviceRole}";
GRANT SELECT ON outbox TO "${connectRole}";
REVOKE UPDATE ON access_log_entry FROM "${serviceRole}";
