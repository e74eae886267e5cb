-- What a citizen answered stays as they said it (I9): the service can write an answer, and change none. Migrations may.
CREATE FUNCTION refuse_another_answer() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF current_user = (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = TG_RELID) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'an answer is written once' USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER invitation_answered_once BEFORE UPDATE ON invitation
    FOR EACH ROW
    WHEN (OLD.answered_at IS NOT NULL
        AND (OLD.helped, OLD.told_again, OLD.words, OLD.answered_at)
            IS DISTINCT FROM (NEW.helped, NEW.told_again, NEW.words, NEW.answered_at))
    EXECUTE FUNCTION refuse_another_answer();
