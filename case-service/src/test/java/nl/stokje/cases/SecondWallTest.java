package nl.stokje.cases;

import static nl.stokje.kit.wall.SecondWallChecks.Seer.CALLERS;
import static nl.stokje.kit.wall.SecondWallChecks.Seer.ONE;
import static nl.stokje.kit.wall.SecondWallChecks.Seer.OPERATOR;
import static nl.stokje.kit.wall.SecondWallChecks.Seer.OTHER;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import nl.stokje.kit.Ids;
import nl.stokje.kit.TestKeys;
import nl.stokje.kit.wall.SecondWallChecks;
import nl.stokje.servers.TestServers;

/** A case that one agency holds now and the other held before, and what else the service keeps of them. */
@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "service", value = "case"))
@QuarkusTestResource(value = TestKeys.class, initArgs = @ResourceArg(name = "service", value = "case-service"))
class SecondWallTest extends SecondWallChecks {
    /** An agency that is named in a row, and has nothing to do with it. */
    private static final String THIRD = "00000001900000000001";

    private final String id = Ids.next().toString();

    @Override
    protected Map<String, Seen> seen() {
        return Map.ofEntries(
                Map.entry("cases", Seen.by(ONE, OTHER, OPERATOR)),
                Map.entry("intake_content", Seen.by(ONE)),
                Map.entry("context_item", Seen.by(ONE)),
                Map.entry("consent", Seen.by(ONE)),
                Map.entry("requirement", Seen.by(ONE)),
                Map.entry("assistance", Seen.by(ONE)),
                Map.entry("coordination", Seen.by(ONE)),
                Map.entry("assignment", Seen.by(ONE)),
                Map.entry("baton_period", Seen.by(ONE, OTHER)),
                Map.entry("timeline_entry", Seen.by(ONE, OTHER)),
                Map.entry("access_log_entry", Seen.by(ONE, OTHER)),
                Map.entry("timer", Seen.by(ONE)),
                Map.entry("proposal", Seen.by(ONE, OTHER)),
                Map.entry("case_request", Seen.byNobody()),
                Map.entry("agency_key", Seen.by(CALLERS)),
                Map.entry("removed_agency", Seen.by(CALLERS)),
                Map.entry("succession", Seen.by(OPERATOR)),
                Map.entry("succession_step", Seen.by(OPERATOR)),
                Map.entry("discrepancy", Seen.by(OPERATOR)));
    }

    @Override
    protected String rows() {
        return """
                INSERT INTO cases (id, version, intake_id, status, holder, turn, urgency, opened_at, next_due_at, next_set_at,
                  worked_on_by, held_by)
                VALUES ('%1$s', 0, '%1$s', 'OPEN', '%2$s', 2, 'NORMAL', now(), now() + interval '1 year', now(),
                  ARRAY['%2$s'], ARRAY['%3$s', '%2$s']);
                INSERT INTO intake_content (case_id, content, author_agency, recorded_at) VALUES ('%1$s', '', '%3$s', now());
                INSERT INTO context_item (id, case_id, category, text, special, professional_secrecy, protected_existence,
                  author_agency, recorded_at, observed_at)
                VALUES ('%1$s', '%1$s', 'WISHES', '', false, false, false, '%3$s', now(), now());
                INSERT INTO consent (id, case_id, given_by, receivers, categories, until_at, recorded_by, recorded_at)
                VALUES ('%1$s', '%1$s', 'CITIZEN', '[]', '[]', now(), '%3$s', now());
                INSERT INTO requirement (id, version, case_id, code, label, status)
                VALUES ('%1$s', 0, '%1$s', 'test', 'Test', 'MISSING');
                INSERT INTO assistance (handoff_id, case_id, assistant, begun_at, ended_at, end_reason)
                VALUES ('%1$s', '%1$s', '%3$s', now(), now(), 'LEFT');
                INSERT INTO coordination (case_id, version) VALUES ('%1$s', 0);
                INSERT INTO assignment (agency, case_id, assigned_at) VALUES ('%2$s', '%1$s', now());
                INSERT INTO baton_period (case_id, turn, holder, from_at) VALUES ('%1$s', 2, '%2$s', now());
                INSERT INTO timeline_entry (id, case_id, event_type, happened_at) VALUES ('%1$s', '%1$s', 'case.test', now());
                INSERT INTO access_log_entry VALUES (gen_random_uuid(), 'TEST', '%1$s', '%4$s', 'ans', now());
                INSERT INTO timer (item_id, phase, step, position, due_at, next_try_at)
                VALUES ('%1$s', 'TEST', 'TEST', 0, now() + interval '1 year', now() + interval '1 year');
                INSERT INTO proposal (handoff_id, version, case_id, sender, receiver, urgency, terms, answer, proposed_at,
                  give_up_at)
                VALUES ('%1$s', 0, '%1$s', '%3$s', '%4$s', 'NORMAL', '{}', 'ENDED', now(), now());
                INSERT INTO case_request VALUES ('%1$s', 0, '%1$s', '%2$s', '%3$s', 'ENDED', now());
                INSERT INTO agency_key (oin, registered_at) VALUES ('%4$s', now());
                INSERT INTO removed_agency (oin, removed_at) VALUES ('%4$s', now());
                INSERT INTO succession VALUES ('%1$s', 0, '%2$s', '%3$s', 'test', now(), '{}', '[]', true, 'ans', now(),
                  'ENDED', now());
                INSERT INTO succession_step (succession_id, case_id, outcome, tries) VALUES ('%1$s', '%1$s', 'PASSED', 0);
                INSERT INTO discrepancy (id, case_id, aspect, case_service_value, handoff_service_value, found_at)
                VALUES ('%1$s', '%1$s', 'TURN', '1', '2', now());
                """.formatted(id, one, other, THIRD);
    }

    @Override
    protected String withoutThem() {
        return """
                DELETE FROM discrepancy WHERE id = '%1$s';
                DELETE FROM succession_step WHERE succession_id = '%1$s';
                DELETE FROM succession WHERE id = '%1$s';
                DELETE FROM removed_agency WHERE oin = '%4$s';
                DELETE FROM agency_key WHERE oin = '%4$s';
                DELETE FROM case_request WHERE handoff_id = '%1$s';
                DELETE FROM proposal WHERE handoff_id = '%1$s';
                DELETE FROM timer WHERE item_id = '%1$s';
                DELETE FROM access_log_entry WHERE object_id = '%1$s';
                DELETE FROM timeline_entry WHERE id = '%1$s';
                DELETE FROM baton_period WHERE case_id = '%1$s';
                DELETE FROM coordination WHERE case_id = '%1$s';
                DELETE FROM assistance WHERE case_id = '%1$s';
                DELETE FROM requirement WHERE case_id = '%1$s';
                DELETE FROM consent WHERE case_id = '%1$s';
                DELETE FROM assignment WHERE case_id = '%1$s';
                DELETE FROM context_item WHERE case_id = '%1$s';
                DELETE FROM intake_content WHERE case_id = '%1$s';
                DELETE FROM cases WHERE id = '%1$s';
                """.formatted(id, one, other, THIRD);
    }
}
