-- What the service's role may do with each table. The service can add intakes, and change none: the citizen's own words stay.
SELECT pg_advisory_xact_lock(hashtextextended('grants', 0));
REVOKE ALL ON intake FROM "${serviceRole}";
GRANT SELECT, INSERT ON intake TO "${serviceRole}";
