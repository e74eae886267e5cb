-- Who may see a handoff, and in whose lists it stands: one stored fact, which the service computes at each change.
ALTER TABLE handoff
    ADD COLUMN visible_to  text[],
    ADD COLUMN incoming_of text,
    ADD COLUMN outgoing_of text;

UPDATE handoff SET
    incoming_of = CASE WHEN offered_at IS NOT NULL OR requested_at IS NOT NULL THEN receiver END,
    outgoing_of = coalesce(
        taken_over_by,
        CASE WHEN requested_at IS NULL OR request_confirmed_at IS NOT NULL THEN sender END);

UPDATE handoff SET
    visible_to = array_remove(
        ARRAY[
            CASE WHEN requested_at IS NULL OR request_confirmed_at IS NOT NULL THEN sender END,
            incoming_of,
            CASE WHEN taken_over_by NOT IN (sender, receiver) THEN taken_over_by END],
        NULL),
    outgoing_of = nullif(outgoing_of, incoming_of);

ALTER TABLE handoff
    ALTER COLUMN visible_to SET NOT NULL,
    ADD CONSTRAINT handoff_visible_to_somebody CHECK (cardinality(visible_to) > 0),
    ADD CONSTRAINT handoff_listed_where_visible CHECK (visible_to @> array_remove(ARRAY[incoming_of, outgoing_of], NULL));

-- The lists that people work from, each in its order.
DROP INDEX handoff_incoming;
DROP INDEX handoff_incoming_by_state;
DROP INDEX handoff_incoming_by_due;
DROP INDEX handoff_outgoing;
DROP INDEX handoff_outgoing_by_state;
DROP INDEX handoff_outgoing_by_due;
CREATE INDEX handoff_incoming ON handoff (incoming_of, id DESC) WHERE incoming_of IS NOT NULL;
CREATE INDEX handoff_incoming_by_state ON handoff (incoming_of, state, id DESC) WHERE incoming_of IS NOT NULL;
CREATE INDEX handoff_incoming_by_due ON handoff (incoming_of, due_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX handoff_outgoing ON handoff (outgoing_of, id DESC) WHERE outgoing_of IS NOT NULL;
CREATE INDEX handoff_outgoing_by_state ON handoff (outgoing_of, state, id DESC) WHERE outgoing_of IS NOT NULL;
CREATE INDEX handoff_outgoing_by_due ON handoff (outgoing_of, due_at, id) WHERE due_at IS NOT NULL;

-- Who may read a conference.
ALTER TABLE conference ADD COLUMN visible_to text[];
UPDATE conference SET visible_to = ARRAY(
    SELECT recorded_by UNION SELECT p.agency FROM conference_participant p WHERE p.conference_id = conference.id);
ALTER TABLE conference ALTER COLUMN visible_to SET NOT NULL;
