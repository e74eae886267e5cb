-- What the service's role may do with each table. A table that isn't named here is out of its reach.
SELECT pg_advisory_xact_lock(hashtextextended('grants', 0));

REVOKE ALL ON cases, baton_period, requirement, context_item, consent, intake_content, timeline_entry, proposal, assistance,
    case_request, coordination, assignment, agency_key, removed_agency, succession, succession_step, discrepancy FROM "${serviceRole}";

-- Written once: the citizen's own words, what is known of their situation, what they agreed to, what happened.
GRANT SELECT, INSERT ON intake_content, context_item, consent, timeline_entry TO "${serviceRole}";

-- Who held the baton stays as it was (I1): a period can end, and nothing else about it can change.
GRANT SELECT, INSERT, UPDATE (until_at) ON baton_period TO "${serviceRole}";

GRANT SELECT, INSERT, UPDATE ON cases, requirement, proposal, assistance, case_request, coordination, assignment, succession,
    succession_step TO "${serviceRole}";

GRANT SELECT, INSERT, UPDATE, DELETE ON agency_key, discrepancy TO "${serviceRole}";
GRANT SELECT, INSERT, DELETE ON removed_agency TO "${serviceRole}";
