-- Names in the field's own words, one word for one meaning.
ALTER TABLE handoff RENAME COLUMN doubted TO holder_unconfirmed;
ALTER INDEX handoff_one_doubted_transfer RENAME TO handoff_one_unconfirmed_transfer;
UPDATE handoff SET rung = 'TEAM_LEAD' WHERE rung = 'LEAD';
UPDATE handoff SET void_reason = 'AGENCY_REMOVED' WHERE void_reason = 'AGENCY_GONE';

ALTER TABLE decision RENAME COLUMN side TO decline_cause;

ALTER TABLE standing_told RENAME TO snapshot_report;
ALTER TABLE snapshot_report RENAME COLUMN told_twice TO reported_twice;
ALTER TABLE snapshot_report RENAME COLUMN told_once TO reported_once;
ALTER TABLE snapshot_report RENAME CONSTRAINT standing_told_pk TO snapshot_report_pk;
ALTER TABLE snapshot_report RENAME CONSTRAINT standing_told_one_row TO snapshot_report_one_row;

-- The access log is the kit's.
INSERT INTO access_log_entry (id, what, object_id, agency, subject, accessed_at)
SELECT id, what, coalesce(handoff_id, conference_id), agency, subject, looked_at FROM look;
DROP TABLE look;
