-- An assistance stays when the baton passes: who answers for the sender's side from then on.
ALTER TABLE handoff ADD COLUMN taken_over_by text;
