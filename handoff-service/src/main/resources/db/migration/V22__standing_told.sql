-- Up to which news case-service was told how cases stand here, once and twice.
CREATE TABLE standing_told (
    only_row    boolean     NOT NULL DEFAULT true,
    told_twice  timestamptz NOT NULL,
    told_once   timestamptz NOT NULL,
    CONSTRAINT standing_told_pk PRIMARY KEY (only_row),
    CONSTRAINT standing_told_one_row CHECK (only_row)
);
INSERT INTO standing_told (told_twice, told_once) VALUES (now(), now());

ALTER TABLE held_case ADD COLUMN known_at timestamptz NOT NULL DEFAULT now();
CREATE INDEX held_case_known_at ON held_case (known_at);
