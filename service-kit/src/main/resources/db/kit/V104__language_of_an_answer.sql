-- An answer that is given again is in the language in which it was given first.
ALTER TABLE idempotency_key ADD COLUMN language text;
