-- Each item says who recorded it, when it was observed, and which item it corrects.
ALTER TABLE context_item RENAME COLUMN added_by TO author_agency;
ALTER TABLE context_item RENAME COLUMN added_at TO recorded_at;
ALTER TABLE context_item
    ADD COLUMN author_person text,
    ADD COLUMN observed_at   timestamptz,
    ADD COLUMN corrects      uuid,
    ADD COLUMN intake_id     uuid,
    -- An item corrects another of its own case.
    ADD CONSTRAINT context_item_of_case UNIQUE (id, case_id),
    ADD CONSTRAINT context_item_corrects_fk FOREIGN KEY (corrects, case_id) REFERENCES context_item (id, case_id);
UPDATE context_item SET observed_at = recorded_at;
ALTER TABLE context_item ALTER COLUMN observed_at SET NOT NULL;

-- Where what the citizen told comes from, and which parts it has: whether they may travel is decided without opening them.
-- Of a case from before, the parts aren't written down: its content is opened.
ALTER TABLE intake_content
    ADD COLUMN author_agency text,
    ADD COLUMN author_person text,
    ADD COLUMN recorded_at   timestamptz,
    ADD COLUMN outline       jsonb;
UPDATE intake_content SET author_agency = first.holder, recorded_at = cases.opened_at
    FROM cases JOIN baton_period first ON first.case_id = cases.id AND first.turn = 1
    WHERE cases.id = intake_content.case_id;
ALTER TABLE intake_content
    ALTER COLUMN author_agency SET NOT NULL,
    ALTER COLUMN recorded_at SET NOT NULL;
