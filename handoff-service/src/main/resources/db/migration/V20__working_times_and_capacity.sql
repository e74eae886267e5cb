-- When an agency works, and how long it may take; an agency without a row works as the service's settings say.
CREATE TABLE working_times (
    oin             text   NOT NULL,
    version         bigint NOT NULL,
    zone            text   NOT NULL,
    office_hours    text   NOT NULL,
    public_holidays boolean NOT NULL,
    closed_days     date[] NOT NULL,
    answer_crisis   bigint NOT NULL,
    answer_urgent   bigint NOT NULL,
    answer_normal   bigint NOT NULL,
    land_crisis     bigint NOT NULL,
    land_urgent     bigint NOT NULL,
    land_normal     bigint NOT NULL,
    CONSTRAINT working_times_pk PRIMARY KEY (oin),
    CONSTRAINT working_times_agency_fk FOREIGN KEY (oin) REFERENCES agency (oin)
);
COMMENT ON COLUMN working_times.answer_crisis IS 'All these in seconds';

-- What an agency last said of its room for a need.
CREATE TABLE capacity (
    oin           text        NOT NULL,
    need_code     text        NOT NULL,
    version       bigint      NOT NULL,
    state         text        NOT NULL,
    expected_days int,
    places        int,
    confirmed_at  timestamptz NOT NULL,
    CONSTRAINT capacity_pk PRIMARY KEY (oin, need_code),
    CONSTRAINT capacity_agency_fk FOREIGN KEY (oin) REFERENCES agency (oin),
    CONSTRAINT capacity_waiting_list_says_how_long CHECK (state <> 'WAITING_LIST' OR expected_days IS NOT NULL)
);
-- The places that were taken since: what was accepted and hasn't ended without a landing.
CREATE INDEX handoff_places_taken ON handoff (receiver, need_code, accepted_at)
    WHERE accepted_at IS NOT NULL AND ended_at IS NULL;
-- The directory is asked by need and region.
CREATE INDEX agency_capabilities ON agency USING gin (capabilities, regions);

-- Who holds which case, as case-service told: the newest turn of each, and every agency that ever held it.
CREATE TABLE held_case (
    case_id uuid    NOT NULL,
    holder  text    NOT NULL,
    turn    int     NOT NULL,
    is_open boolean NOT NULL,
    CONSTRAINT held_case_pk PRIMARY KEY (case_id)
);
CREATE INDEX held_case_holder ON held_case (holder) WHERE is_open;

CREATE TABLE former_holder (
    case_id uuid NOT NULL,
    agency  text NOT NULL,
    CONSTRAINT former_holder_pk PRIMARY KEY (case_id, agency)
);

-- An agency that is gone keeps its row, since handoffs refer to it.
ALTER TABLE agency ADD COLUMN removed_at timestamptz;
ALTER TABLE agency ADD COLUMN successor text;
