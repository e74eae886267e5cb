-- The lists of handoffs that can't wait: most are NORMAL, and follow the list itself.
CREATE INDEX handoff_incoming_urgent ON handoff (incoming_of, urgency, id DESC)
    WHERE incoming_of IS NOT NULL AND urgency <> 'NORMAL';
CREATE INDEX handoff_outgoing_urgent ON handoff (outgoing_of, urgency, id DESC)
    WHERE outgoing_of IS NOT NULL AND urgency <> 'NORMAL';
