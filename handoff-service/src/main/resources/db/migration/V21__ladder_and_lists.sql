-- Whose move it is, until when, and how far the ladder has been climbed.
ALTER TABLE handoff
    ADD COLUMN waits_for text,
    ADD COLUMN due_at timestamptz,
    ADD COLUMN rung text;

UPDATE handoff SET waits_for = CASE
    WHEN state IN ('OFFERED', 'ACCEPTED') THEN receiver
    WHEN state = 'CLARIFYING' THEN sender
    WHEN state = 'REQUESTED' AND request_confirmed_at IS NOT NULL THEN sender
END;

-- What waits for somebody and has no deadline yet: nothing, but right after this migration.
CREATE INDEX handoff_without_deadline ON handoff (id) WHERE waits_for IS NOT NULL AND due_at IS NULL;

-- The lists that people work from, each in its order, holding just what its agency may know of.
DROP INDEX handoff_sender;
DROP INDEX handoff_receiver;
CREATE INDEX handoff_incoming ON handoff (receiver, id DESC)
    WHERE offered_at IS NOT NULL OR requested_at IS NOT NULL;
CREATE INDEX handoff_incoming_by_state ON handoff (receiver, state, id DESC)
    WHERE offered_at IS NOT NULL OR requested_at IS NOT NULL;
CREATE INDEX handoff_incoming_by_due ON handoff (receiver, due_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX handoff_outgoing ON handoff (sender, id DESC)
    WHERE requested_at IS NULL OR request_confirmed_at IS NOT NULL;
CREATE INDEX handoff_outgoing_by_state ON handoff (sender, state, id DESC)
    WHERE requested_at IS NULL OR request_confirmed_at IS NOT NULL;
CREATE INDEX handoff_outgoing_by_due ON handoff (sender, due_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX handoff_waiting_by_due ON handoff (waits_for, due_at, id) WHERE due_at IS NOT NULL;
