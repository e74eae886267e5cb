-- What the citizen told has a table of its own: a case that is only locked, listed or passed on isn't read with its story.
CREATE TABLE intake_content (
    case_id  uuid  NOT NULL,
    content  jsonb NOT NULL,
    bsn      bytea,
    bsn_hash text,
    CONSTRAINT intake_content_pk PRIMARY KEY (case_id),
    CONSTRAINT intake_content_case_fk FOREIGN KEY (case_id) REFERENCES cases (id)
);
INSERT INTO intake_content (case_id, content, bsn, bsn_hash)
SELECT id, intake_content, bsn, bsn_hash FROM cases;
CREATE INDEX intake_content_bsn_hash ON intake_content (bsn_hash) WHERE bsn_hash IS NOT NULL;

-- The old index goes with its column.
ALTER TABLE cases
    DROP COLUMN intake_content,
    DROP COLUMN bsn,
    DROP COLUMN bsn_hash;
