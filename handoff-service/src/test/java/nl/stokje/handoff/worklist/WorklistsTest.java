package nl.stokje.handoff.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import nl.stokje.handoff.ServiceTest;
import nl.stokje.handoff.handoff.HandoffState;
import nl.stokje.handoff.terms.Urgency;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Oin;
import nl.stokje.kit.grants.TableOwner;
import org.hibernate.BaseSessionEventListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists that people work from: in order, whole, and as cheap at a hundred thousand handoffs as at a thousand. */
@QuarkusTest
class WorklistsTest extends ServiceTest {
    private static final int SCREEN = 50;

    private final String busy = freshOin();
    private final String other = freshOin();
    private final String third = freshOin();

    @Inject
    TableOwner owner;

    @Inject
    Worklists worklists;

    @Test
    void aScreenIsOneQueryOfTheSameCostAtAThousandAndAtAHundredThousandHandoffs() {
        seed(0, 1_000);
        assertEachScreenIsCheap();
        seed(1_000, 100_000);
        assertEachScreenIsCheap();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list=ALL",
                "direction=INCOMING",
                "direction=OUTGOING",
                "state=OFFERED",
                "urgency=CRISIS",
                "urgency=NORMAL",
                "sort=DUE",
                "list=WAITING",
                "list=OVERDUE",
                "list=OVERDUE&direction=OUTGOING",
                "list=WAITING&direction=INCOMING"
            })
    void aListIsPagedWithoutGapsAndWithoutDoubles(String query) {
        seed(0, 60);
        var whole = ids(query + "&limit=200", null);
        assertThat(whole).isNotEmpty().doesNotHaveDuplicates();
        var pages = new ArrayList<String>();
        String cursor = null;
        do {
            var page = as(busy, "caseworker").get("/v1/handoffs?limit=7&" + query + after(cursor));
            pages.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(pages).isEqualTo(whole);
    }

    @Test
    void eachListHoldsWhatItSays() {
        seed(0, 60);
        var all = new HashSet<>(ids("limit=200", null));
        assertThat(all)
                .hasSizeLessThan(30)
                .as("not what it isn't to know of yet")
                .isNotEmpty();
        assertThat(values("list=WAITING", "waitsFor")).containsOnly(busy);
        assertThat(values("direction=INCOMING", "receiver")).containsOnly(busy);
        assertThat(values("direction=OUTGOING", "sender")).containsOnly(busy);
        assertThat(values("state=ACCEPTED", "state")).containsOnly("ACCEPTED");
        assertThat(values("urgency=CRISIS", "urgency")).isNotEmpty().containsOnly("CRISIS");
        assertThat(values("list=OVERDUE&urgency=CRISIS", "urgency")).doesNotContain("NORMAL");
        var caseId = values("list=WAITING", "caseId").getFirst();
        assertThat(values("caseId=" + caseId, "caseId")).containsExactly(caseId);
        assertThat(values("caseId=" + Ids.next(), "caseId")).isEmpty();
        assertThat(values("sort=DUE", "dueAt")).doesNotContainNull().isSorted();
        assertThat(values("list=OVERDUE", "dueAt"))
                .isSorted()
                .allSatisfy(due -> assertThat(Instant.parse(due)).isBefore(Instant.now()));
        assertThat(all).containsAll(ids("list=OVERDUE&limit=200", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list=MINE",
                "direction=UPWARD",
                "state=LOST",
                "sort=SIZE",
                "caseId=1-1-1-1-1",
                "urgency=SOON",
                "urgency=",
                "list=WAITING&sort=NEWEST",
                "list=OVERDUE&state=OFFERED",
                "limit=0",
                "limit=201",
                "cursor=nonsense",
                "cursor=AAAA"
            })
    void aListThatIsNotThereIsRefused(String query) {
        var answer = as(busy, "caseworker").get("/v1/handoffs?" + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    }

    private void assertEachScreenIsCheap() {
        for (var choice : screens().toList()) {
            var cost = costOf(choice);
            assertThat(cost.found()).as(choice.toString()).isPositive();
            assertThat(cost.statements()).as(choice.toString()).isEqualTo(1);
            assertThat(cost.rowsRead())
                    .as(choice.toString())
                    .isLessThanOrEqualTo((long) choice.directions().size() * choice.limit());
        }
    }

    private static Stream<WorklistChoice> screens() {
        return Stream.of(
                screen(Worklist.ALL, EnumSet.allOf(WorklistDirection.class), null, WorklistOrder.NEWEST),
                screen(Worklist.ALL, EnumSet.of(WorklistDirection.INCOMING), null, WorklistOrder.NEWEST),
                screen(Worklist.ALL, EnumSet.of(WorklistDirection.OUTGOING), null, WorklistOrder.NEWEST),
                screen(Worklist.ALL, EnumSet.allOf(WorklistDirection.class), HandoffState.LAPSED, WorklistOrder.NEWEST),
                urgent(EnumSet.allOf(WorklistDirection.class)),
                urgent(EnumSet.of(WorklistDirection.INCOMING)),
                screen(Worklist.ALL, EnumSet.allOf(WorklistDirection.class), null, WorklistOrder.DUE),
                screen(Worklist.WAITING, EnumSet.allOf(WorklistDirection.class), null, WorklistOrder.DUE),
                screen(Worklist.OVERDUE, EnumSet.allOf(WorklistDirection.class), null, WorklistOrder.DUE));
    }

    private static WorklistChoice screen(
            Worklist list, EnumSet<WorklistDirection> directions, HandoffState state, WorklistOrder order) {
        return new WorklistChoice(list, directions, new WorklistFilter(state, null, null), order, null, SCREEN + 1);
    }

    private static WorklistChoice urgent(EnumSet<WorklistDirection> directions) {
        return new WorklistChoice(
                Worklist.ALL,
                directions,
                new WorklistFilter(null, null, Urgency.CRISIS),
                WorklistOrder.NEWEST,
                null,
                SCREEN + 1);
    }

    /** @param rowsRead of the table of handoffs, as the database counted them */
    private record Cost(int found, long statements, long rowsRead) {}

    private Cost costOf(WorklistChoice choice) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var rowsBefore = rowsRead();
            var statements = new Statements();
            session.addEventListeners(statements);
            var found = worklists.of(new Oin(busy), choice, Instant.now()).size();
            var asked = statements.prepared;
            return new Cost(found, asked, rowsRead() - rowsBefore);
        });
    }

    /** Counts what one session asks of the database: the whole service's count would hold the clocks' statements too. */
    private static class Statements extends BaseSessionEventListener {
        private long prepared;

        @Override
        public void jdbcPrepareStatementStart() {
            prepared++;
        }
    }

    /** By this connection, as far as it hasn't reported it yet; never reported within a transaction. */
    private long rowsRead() {
        return session.createNativeQuery("""
                        SELECT CAST(coalesce(sum(seq_tup_read + idx_tup_fetch), 0) AS bigint)
                        FROM pg_stat_xact_user_tables WHERE relname = 'handoff'""", Long.class).getSingleResult();
    }

    private List<String> ids(String query, String cursor) {
        return as(busy, "caseworker")
                .get("/v1/handoffs?" + query + after(cursor))
                .path("items.id");
    }

    private List<String> values(String query, String field) {
        return as(busy, "caseworker").get("/v1/handoffs?limit=200&" + query).path("items." + field);
    }

    private static String after(String cursor) {
        return cursor == null ? "" : "&cursor=" + cursor;
    }

    /**
     * Handoffs in states of every kind; a part of them waits, and a part is overdue. Of four, one goes out from the busy
     * agency and one comes in: for an agency with half of all, the database may as well read everything in its order.
     */
    private void seed(int from, int until) {
        for (var oin : List.of(busy, other, third)) {
            as(oin, "agency-admin").body(entry("Agency " + oin)).put("/v1/agencies/" + oin);
        }
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("""
                        INSERT INTO handoff (id, version, case_id, kind, sender, receiver, state, urgency, need_code,
                          need_text, purpose, basis_type, categories, expected_turn, lapsed_in, proposed_at, offered_at,
                          accepted_at, ended_at, waits_for, due_at, visible_to, incoming_of, outgoing_of)
                        SELECT uuidv7(make_interval(secs => n)), 0, gen_random_uuid(), 'ASSIST', sender, receiver, state,
                          CASE WHEN n % 97 BETWEEN 8 AND 13 THEN 'CRISIS' ELSE 'NORMAL' END, 'SHELTER', '\\x01', '\\x01', 'CONSENT', ARRAY[]::text[],
                          CASE WHEN state <> 'PREPARING' THEN 1 END, CASE WHEN state = 'LAPSED' THEN 'ANSWER' END,
                          now(), CASE WHEN state <> 'PREPARING' THEN now() END,
                          CASE WHEN state = 'ACCEPTED' THEN now() END, CASE WHEN state = 'LAPSED' THEN now() END,
                          CASE WHEN state IN ('OFFERED', 'ACCEPTED') THEN receiver END,
                          CASE WHEN state IN ('OFFERED', 'ACCEPTED') THEN now() + make_interval(mins => 31 - n % 61) END,
                          CASE WHEN state = 'PREPARING' THEN ARRAY[sender] ELSE ARRAY[sender, receiver] END,
                          CASE WHEN state <> 'PREPARING' THEN receiver END, sender
                        FROM (SELECT n,
                          (ARRAY[:busy, :other, :other, :third])[1 + n % 4] AS sender,
                          (ARRAY[:other, :busy, :third, :other])[1 + n % 4] AS receiver,
                          (ARRAY['PREPARING', 'OFFERED', 'ACCEPTED', 'LAPSED', 'CONCLUDED'])[1 + n / 4 % 5] AS state
                          FROM generate_series(:from + 1, :until) n) seeded""")
                        .setParameter("busy", busy)
                        .setParameter("other", other)
                        .setParameter("third", third)
                        .setParameter("from", from)
                        .setParameter("until", until)
                        .executeUpdate());
        analyze();
    }

    /** As the database does by itself after so many changes; it is for the table's owner to do. */
    private void analyze() {
        owner.run("ANALYZE handoff");
    }
}
