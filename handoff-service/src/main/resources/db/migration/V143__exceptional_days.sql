-- Days on which an agency is open at hours of its own, as people write them: 2026-04-03 09:00-12:00, 2026-05-15
ALTER TABLE working_times ADD COLUMN exceptional_days text NOT NULL DEFAULT '';
