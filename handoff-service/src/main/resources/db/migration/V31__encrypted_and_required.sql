-- What must be there still must, now that it is encrypted.
ALTER TABLE handoff
    ALTER COLUMN need_text SET NOT NULL,
    ALTER COLUMN purpose SET NOT NULL;
ALTER TABLE question ALTER COLUMN text SET NOT NULL;
ALTER TABLE sealed_part ALTER COLUMN jwe SET NOT NULL;
ALTER TABLE conference ALTER COLUMN agreement SET NOT NULL;
