-- A citizen may be asked how it went. What they say in their own words stands in words, encrypted.
CREATE TABLE invitation (
    id          uuid        NOT NULL,
    version     bigint      NOT NULL,
    case_id     uuid        NOT NULL,
    handoff_id  uuid,
    agency      text        NOT NULL,
    occasion    text        NOT NULL,
    turn        int         NOT NULL,
    invited_at  timestamptz NOT NULL,
    asked_at    timestamptz,
    helped      text,
    told_again  boolean,
    words       bytea,
    answered_at timestamptz,
    CONSTRAINT invitation_pk PRIMARY KEY (id),
    CONSTRAINT invitation_once UNIQUE (case_id, occasion, turn),
    CONSTRAINT invitation_agency_oin CHECK (agency ~ '^[0-9]{20}$'),
    CONSTRAINT invitation_answered_whole CHECK (
        num_nonnulls(helped, told_again, words, answered_at) IN (0, 4)),
    CONSTRAINT invitation_answered_when_asked CHECK (answered_at IS NULL OR asked_at IS NOT NULL)
);
CREATE INDEX invitation_of_agency ON invitation (agency, id DESC);
CREATE INDEX invitation_of_period ON invitation (agency, invited_at);

-- The links that were given to citizens, by the hash of their token.
CREATE TABLE link (
    id            uuid        NOT NULL,
    invitation_id uuid        NOT NULL,
    token_hash    text        NOT NULL,
    minted_by     text        NOT NULL,
    minted_at     timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    CONSTRAINT link_pk PRIMARY KEY (id),
    CONSTRAINT link_token_unique UNIQUE (token_hash),
    CONSTRAINT link_invitation_fk FOREIGN KEY (invitation_id) REFERENCES invitation (id) ON DELETE CASCADE
);
CREATE INDEX link_of_invitation ON link (invitation_id, id DESC);

-- What receivers said came of their handoffs.
CREATE TABLE handoff_result (
    handoff_id   uuid        NOT NULL,
    result       text        NOT NULL,
    concluded_at timestamptz NOT NULL,
    CONSTRAINT handoff_result_pk PRIMARY KEY (handoff_id)
);

-- Who read a citizen's own words.
CREATE TABLE look (
    id            uuid        NOT NULL,
    invitation_id uuid        NOT NULL,
    agency        text        NOT NULL,
    subject       text        NOT NULL,
    looked_at     timestamptz NOT NULL,
    CONSTRAINT look_pk PRIMARY KEY (id),
    CONSTRAINT look_invitation_fk FOREIGN KEY (invitation_id) REFERENCES invitation (id) ON DELETE CASCADE
);
CREATE INDEX look_at_invitation ON look (invitation_id, id DESC);
