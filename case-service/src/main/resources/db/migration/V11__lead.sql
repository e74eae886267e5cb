-- Who speaks to the citizen for all, where it isn't simply the holder, and what is proposed about that.
CREATE TABLE lead (
    case_id     uuid   NOT NULL,
    version     bigint NOT NULL,
    agency      text,
    proposed    text,
    proposed_by text,
    CONSTRAINT lead_pk PRIMARY KEY (case_id),
    CONSTRAINT lead_case_fk FOREIGN KEY (case_id) REFERENCES cases (id),
    CONSTRAINT lead_proposed_by_somebody CHECK ((proposed IS NULL) = (proposed_by IS NULL))
);
