-- The directory: agencies by their OIN.
CREATE TABLE agency (
    oin           text        NOT NULL,
    entry_id      uuid        NOT NULL,
    version       bigint      NOT NULL,
    name_nl       text        NOT NULL,
    name_en       text,
    capabilities  text[]      NOT NULL,
    regions       text[]      NOT NULL,
    contact_email text        NOT NULL,
    contact_phone text,
    contact_url   text,
    public_key    text,
    registered_at timestamptz NOT NULL,
    CONSTRAINT agency_pk PRIMARY KEY (oin),
    CONSTRAINT agency_entry_unique UNIQUE (entry_id),
    CONSTRAINT agency_oin_digits CHECK (oin ~ '^[0-9]{20}$')
);
