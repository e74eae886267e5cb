ALTER TABLE intake
    ALTER COLUMN content SET NOT NULL,
    DROP COLUMN bsn_hash;
