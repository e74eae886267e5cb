-- Housekeeping finds the old entries by it. Entries are only added, in the order of time: a block range index is nearly free.
CREATE INDEX access_log_entry_accessed_at ON access_log_entry USING brin (accessed_at) WITH (autosummarize = on);
