-- What the sender wrote gets columns of its own, to be encrypted; the terms keep what rules read.
ALTER TABLE proposal
    ADD COLUMN need_text text,
    ADD COLUMN purpose   text;
UPDATE proposal
SET need_text = terms #>> '{need,text}',
    purpose   = terms ->> 'purpose',
    terms     = (terms #- '{need,text}') - 'purpose';
