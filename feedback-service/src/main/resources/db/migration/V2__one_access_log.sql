-- The access log is the kit's.
INSERT INTO access_log_entry (id, what, object_id, agency, subject, accessed_at)
SELECT id, 'ANSWER', invitation_id, agency, subject, looked_at FROM look;
DROP TABLE look;
