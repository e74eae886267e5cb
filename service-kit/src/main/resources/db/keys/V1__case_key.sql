-- The key of each case, wrapped by the service's keyset. In a database of its own, so that the backups of the service's data
-- hold no key. A destroyed key leaves its row, so that the case never gets another one.
CREATE TABLE case_key (
    case_id      uuid        NOT NULL,
    wrapped      bytea,
    wrapped_by   int         NOT NULL,
    made_at      timestamptz NOT NULL,
    destroyed_at timestamptz,
    destroyed_by text,
    reason       text,
    CONSTRAINT case_key_pk PRIMARY KEY (case_id),
    CONSTRAINT case_key_is_there_or_destroyed CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL)),
    CONSTRAINT case_key_destroyed_by_somebody CHECK (num_nonnulls(destroyed_at, destroyed_by, reason) IN (0, 3))
);
-- Which keys are still to be wrapped anew after a rotation.
CREATE INDEX case_key_wrapped_by ON case_key (wrapped_by) WHERE wrapped IS NOT NULL;

GRANT SELECT, INSERT, UPDATE ON case_key TO "${serviceRole}";
