-- Names in the field's own words, one word for one meaning.
ALTER TABLE lead RENAME TO coordination;
ALTER TABLE coordination RENAME CONSTRAINT lead_pk TO coordination_pk;
ALTER TABLE coordination RENAME CONSTRAINT lead_case_fk TO coordination_case_fk;
ALTER TABLE coordination RENAME CONSTRAINT lead_proposed_by_somebody TO coordination_proposed_by_somebody;

ALTER TABLE gone_agency RENAME TO removed_agency;
ALTER TABLE removed_agency RENAME CONSTRAINT gone_agency_pk TO removed_agency_pk;
ALTER TABLE removed_agency RENAME CONSTRAINT gone_agency_succeeded_by_another TO removed_agency_succeeded_by_another;

ALTER TABLE difference RENAME TO discrepancy;
ALTER TABLE discrepancy RENAME COLUMN about TO aspect;
ALTER TABLE discrepancy RENAME COLUMN here TO case_service_value;
ALTER TABLE discrepancy RENAME COLUMN there TO handoff_service_value;
ALTER TABLE discrepancy RENAME CONSTRAINT difference_pk TO discrepancy_pk;
ALTER TABLE discrepancy RENAME CONSTRAINT difference_once TO discrepancy_once;
ALTER TABLE discrepancy RENAME CONSTRAINT difference_about_known TO discrepancy_aspect_known;
ALTER INDEX difference_confirmed RENAME TO discrepancy_confirmed;

ALTER TABLE cases RENAME COLUMN told TO intake_content;
ALTER TABLE cases RENAME COLUMN closed_because TO closing_reason;

ALTER TABLE assistance RENAME COLUMN ended_because TO end_reason;
UPDATE assistance SET end_reason = 'AGENCY_REMOVED' WHERE end_reason = 'AGENCY_GONE';

ALTER TABLE timeline_entry RENAME COLUMN happened TO event_type;
ALTER TABLE timeline_entry RENAME COLUMN at TO happened_at;
UPDATE timeline_entry SET event_type = replace(event_type, 'case.lead-', 'case.coordinator-')
    WHERE event_type LIKE 'case.lead-%';

-- The access log is the kit's.
INSERT INTO access_log_entry (id, what, object_id, agency, subject, accessed_at)
SELECT id, what, case_id, agency, subject, at FROM look;
DROP TABLE look;
