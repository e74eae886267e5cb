-- Whoever knows the id of a case can propose a transfer of it, and must not stand in its holder's way until case-service
-- has answered: a proposal by somebody else than the holder that is known here doesn't count as the open one.
ALTER TABLE handoff ADD COLUMN doubted boolean NOT NULL DEFAULT false;
DROP INDEX handoff_one_open_transfer;
CREATE UNIQUE INDEX handoff_one_open_transfer ON handoff (case_id)
    WHERE kind = 'TRANSFER' AND state IN ('PREPARING', 'OFFERED', 'CLARIFYING', 'ACCEPTED', 'LANDING') AND NOT doubted;
CREATE UNIQUE INDEX handoff_one_doubted_transfer ON handoff (case_id, sender)
    WHERE kind = 'TRANSFER' AND state = 'PREPARING' AND doubted;
