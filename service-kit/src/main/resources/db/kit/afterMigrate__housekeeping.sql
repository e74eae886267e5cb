-- What has been kept for its term goes. The service's role can't delete from these tables; it can only have this done, and the
-- terms are the owner's, by the database's clock: whoever speaks as the service can't shorten them. Each gives how many rows
-- it deleted, a bounded number at a time.
SELECT pg_advisory_xact_lock(hashtextextended('grants', 0));

CREATE OR REPLACE FUNCTION delete_old_outbox_rows() RETURNS bigint
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH deleted AS (DELETE FROM public.outbox WHERE position IN (
        SELECT position FROM public.outbox WHERE time < now() - interval '${outboxKeep}' ORDER BY time LIMIT 10000)
        RETURNING 1)
    SELECT count(*) FROM deleted
$$;

CREATE OR REPLACE FUNCTION delete_old_inbox_rows() RETURNS bigint
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH deleted AS (DELETE FROM public.inbox WHERE ctid IN (
        SELECT ctid FROM public.inbox WHERE taken_at < now() - interval '${inboxKeep}' ORDER BY taken_at LIMIT 10000)
        RETURNING 1)
    SELECT count(*) FROM deleted
$$;

CREATE OR REPLACE FUNCTION delete_old_idempotency_keys() RETURNS bigint
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH deleted AS (DELETE FROM public.idempotency_key WHERE ctid IN (
        SELECT ctid FROM public.idempotency_key WHERE used_at < now() - interval '${idempotencyKeep}'
        ORDER BY used_at LIMIT 10000)
        RETURNING 1)
    SELECT count(*) FROM deleted
$$;

-- A citizen may ask for years who looked at their data (GDPR, article 15), and NEN 7513 keeps such logs for five years.
CREATE OR REPLACE FUNCTION delete_old_access_log_entries() RETURNS bigint
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH deleted AS (DELETE FROM public.access_log_entry WHERE id IN (
        SELECT id FROM public.access_log_entry WHERE accessed_at < now() - interval '${accessLogKeep}' LIMIT 10000)
        RETURNING 1)
    SELECT count(*) FROM deleted
$$;

REVOKE ALL ON FUNCTION delete_old_outbox_rows(), delete_old_inbox_rows(), delete_old_idempotency_keys(),
    delete_old_access_log_entries() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION delete_old_outbox_rows(), delete_old_inbox_rows(), delete_old_idempotency_keys(),
    delete_old_access_log_entries() TO "${serviceRole}";
