-- Something that time does something to, for the tests of the timers.
CREATE TABLE kettle (
    id     uuid    NOT NULL,
    broken boolean NOT NULL,
    CONSTRAINT kettle_pk PRIMARY KEY (id)
);

CREATE TABLE whistle (
    position bigserial NOT NULL,
    kettle   uuid      NOT NULL,
    step     text      NOT NULL,
    CONSTRAINT whistle_pk PRIMARY KEY (position)
);
