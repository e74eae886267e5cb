-- What must be there still must, now that it is encrypted.
ALTER TABLE intake_content ALTER COLUMN content SET NOT NULL;
ALTER TABLE context_item ALTER COLUMN text SET NOT NULL;
ALTER TABLE consent
    ADD CONSTRAINT consent_representative_named CHECK (given_by <> 'REPRESENTATIVE' OR representative IS NOT NULL);
ALTER TABLE requirement
    ADD CONSTRAINT requirement_waiver_has_reason CHECK (status <> 'WAIVED' OR reason IS NOT NULL);

-- The BSN stands in the content, and nothing searches by its hash.
ALTER TABLE intake_content
    DROP COLUMN bsn,
    DROP COLUMN bsn_hash;
