-- Which record a VOID dropped, so that it can be looked up in its topic.
ALTER TABLE parking_decision
    ADD COLUMN topic         text,
    ADD COLUMN partition     int,
    ADD COLUMN record_offset bigint;
CREATE INDEX parking_decision_key ON parking_decision (parked_key_id, id DESC);
