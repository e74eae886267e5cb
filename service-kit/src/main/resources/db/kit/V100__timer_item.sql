-- "Subject" is the person behind a token; a timer is about an item. The number is high because earlier migrations of the
-- services, which run after those of the kit with a low number, fill the table under its old names.
ALTER TABLE timer RENAME COLUMN subject TO item_id;
UPDATE timer SET step = 'TEAM_LEAD' WHERE step = 'LEAD';
