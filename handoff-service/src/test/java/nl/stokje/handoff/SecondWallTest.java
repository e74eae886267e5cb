package nl.stokje.handoff;

import static nl.stokje.kit.wall.SecondWallChecks.Seer.CALLERS;
import static nl.stokje.kit.wall.SecondWallChecks.Seer.EVERYBODY;
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

/** A handoff between two agencies, and what else the service keeps of them. */
@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "service", value = "handoff"))
@QuarkusTestResource(value = TestKeys.class, initArgs = @ResourceArg(name = "service", value = "handoff-service"))
class SecondWallTest extends SecondWallChecks {
    private final String id = Ids.next().toString();

    @Override
    protected Map<String, Seen> seen() {
        return Map.ofEntries(
                Map.entry("handoff", Seen.by(ONE, OTHER, OPERATOR)),
                Map.entry("question", Seen.by(ONE, OTHER)),
                Map.entry("decision", Seen.by(ONE, OTHER, OPERATOR)),
                Map.entry("sealed_part", Seen.by(ONE, OTHER, OPERATOR)),
                Map.entry("timer", Seen.by(ONE, OTHER, OPERATOR)),
                Map.entry("conference", Seen.by(ONE, OTHER)),
                Map.entry("conference_participant", Seen.by(ONE, OTHER)),
                Map.entry("held_case", Seen.by(ONE)),
                Map.entry("former_holder", Seen.by(ONE)),
                Map.entry("snapshot_report", Seen.byNobody()),
                Map.entry("agency", Seen.by(EVERYBODY)),
                Map.entry("key_change", Seen.by(ONE, OPERATOR)),
                Map.entry("working_times", Seen.by(CALLERS)),
                Map.entry("capacity", Seen.by(CALLERS)));
    }

    @Override
    protected String rows() {
        return """
                INSERT INTO agency (oin, entry_id, version, name_nl, capabilities, regions, contact_email, registered_at)
                VALUES ('%2$s', gen_random_uuid(), 0, 'One', '{}', '{}', '-', now()),
                       ('%3$s', gen_random_uuid(), 0, 'Other', '{}', '{}', '-', now());
                INSERT INTO key_change (id, oin, proposed_by, proposed_at) VALUES ('%1$s', '%2$s', 'ans', now());
                INSERT INTO working_times VALUES ('%2$s', 0, 'Europe/Amsterdam', '', false, '{}', 1, 1, 1, 1, 1, 1);
                INSERT INTO capacity (oin, need_code, version, state, confirmed_at)
                VALUES ('%2$s', 'SHELTER', 0, 'OPEN', now());
                INSERT INTO handoff (id, version, case_id, kind, sender, receiver, state, urgency, need_code, need_text,
                  purpose, basis_type, categories, expected_turn, proposed_at, offered_at, visible_to, incoming_of,
                  outgoing_of)
                VALUES ('%1$s', 0, '%1$s', 'TRANSFER', '%2$s', '%3$s', 'OFFERED', 'NORMAL', 'SHELTER', '', '', 'CONSENT',
                  '{}', 1, now(), now(), ARRAY['%2$s', '%3$s'], '%3$s', '%2$s');
                INSERT INTO question (id, handoff_id, number, text, asked_at) VALUES ('%1$s', '%1$s', 1, '', now());
                INSERT INTO decision (id, handoff_id, choice, agency, decided_at)
                VALUES ('%1$s', '%1$s', 'ACCEPT', '%2$s', now());
                INSERT INTO sealed_part (id, handoff_id, level, jwe, turn, sha256, received_at)
                VALUES ('%1$s', '%1$s', 'PREVIEW', '', 1, '', now());
                INSERT INTO timer (item_id, phase, step, position, due_at, next_try_at)
                VALUES ('%1$s', 'TEST', 'TEST', 0, now() + interval '1 year', now() + interval '1 year');
                INSERT INTO held_case (case_id, holder, turn, is_open) VALUES ('%1$s', '%2$s', 1, true);
                INSERT INTO former_holder VALUES ('%1$s', '%2$s');
                INSERT INTO conference (id, case_id, agreement, holder, held_at, recorded_by, recorded_at, visible_to)
                VALUES ('%1$s', '%1$s', '', '%2$s', now(), '%2$s', now(), ARRAY['%2$s', '%3$s']);
                INSERT INTO conference_participant VALUES ('%1$s', '%3$s', NULL);
                """.formatted(id, one, other);
    }

    @Override
    protected String withoutThem() {
        return """
                DELETE FROM conference_participant WHERE conference_id = '%1$s';
                DELETE FROM conference WHERE id = '%1$s';
                DELETE FROM former_holder WHERE case_id = '%1$s';
                DELETE FROM held_case WHERE case_id = '%1$s';
                DELETE FROM timer WHERE item_id = '%1$s';
                DELETE FROM sealed_part WHERE id = '%1$s';
                DELETE FROM decision WHERE id = '%1$s';
                DELETE FROM question WHERE id = '%1$s';
                DELETE FROM handoff WHERE id = '%1$s';
                DELETE FROM capacity WHERE oin = '%2$s';
                DELETE FROM working_times WHERE oin = '%2$s';
                DELETE FROM key_change WHERE id = '%1$s';
                DELETE FROM agency WHERE oin IN ('%2$s', '%3$s');
                """.formatted(id, one, other);
    }
}
