-- What the service's role may do with each table. A table that isn't named here is out of its reach.
SELECT pg_advisory_xact_lock(hashtextextended('grants', 0));

REVOKE ALL ON invitation, link, handoff_result FROM "${serviceRole}";

GRANT SELECT, INSERT ON link, handoff_result TO "${serviceRole}";

-- An invitation is asked and answered; V40 lets nobody but the owner change an answer that was given.
GRANT SELECT, INSERT, UPDATE (version, asked_at, helped, told_again, words, answered_at) ON invitation TO "${serviceRole}";
