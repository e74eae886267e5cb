-- Who saw personal data, which, and when (I11). The services move what they logged before into it.
CREATE TABLE access_log_entry (
    id          uuid        NOT NULL,
    what        text        NOT NULL,
    object_id   uuid        NOT NULL,
    agency      text        NOT NULL,
    subject     text        NOT NULL,
    accessed_at timestamptz NOT NULL,
    CONSTRAINT access_log_entry_pk PRIMARY KEY (id)
);
CREATE INDEX access_log_entry_of_object ON access_log_entry (object_id, id DESC);
