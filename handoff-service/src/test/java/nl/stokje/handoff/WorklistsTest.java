package nl.stokje.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists that people work from: in order, and whole. */
@QuarkusTest
class WorklistsTest extends ServiceTest {
    private final String busy = freshOin();
    private final String other = freshOin();

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String jdbcUrl;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owning;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    @AfterEach
    void removeWhatWasSeeded() {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("DELETE FROM handoff WHERE sender IN (:busy, :other)")
                        .setParameter("busy", busy)
                        .setParameter("other", other)
                        .executeUpdate());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list=ALL",
                "direction=INCOMING",
                "direction=OUTGOING",
                "state=OFFERED",
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
                .hasSizeLessThan(60)
                .as("not what it isn't to know of yet")
                .isNotEmpty();
        assertThat(values("list=WAITING", "waitsFor")).containsOnly(busy);
        assertThat(values("direction=INCOMING", "receiver")).containsOnly(busy);
        assertThat(values("direction=OUTGOING", "sender")).containsOnly(busy);
        assertThat(values("state=ACCEPTED", "state")).containsOnly("ACCEPTED");
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

    /** Handoffs between two agencies, both ways, in states of every kind; a part of them waits, and a part is overdue. */
    private void seed(int from, int until) {
        for (var oin : List.of(busy, other)) {
            as(oin, "agency-admin").body(entry("Agency " + oin)).put("/v1/agencies/" + oin);
        }
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("""
                        INSERT INTO handoff (id, version, case_id, kind, sender, receiver, state, urgency, need_code,
                          need_text, purpose, basis_type, categories, expected_turn, lapsed_in, proposed_at, offered_at,
                          accepted_at, ended_at, waits_for, due_at)
                        SELECT uuidv7(make_interval(secs => n)), 0, gen_random_uuid(), 'ASSIST', sender, receiver, state,
                          'NORMAL', 'SHELTER', 'A bed', 'Tonight', 'CONSENT', ARRAY[]::text[],
                          CASE WHEN state <> 'PREPARING' THEN 1 END, CASE WHEN state = 'LAPSED' THEN 'ANSWER' END,
                          now(), CASE WHEN state <> 'PREPARING' THEN now() END,
                          CASE WHEN state = 'ACCEPTED' THEN now() END, CASE WHEN state = 'LAPSED' THEN now() END,
                          CASE WHEN state IN ('OFFERED', 'ACCEPTED') THEN receiver END,
                          CASE WHEN state IN ('OFFERED', 'ACCEPTED') THEN now() + make_interval(mins => 31 - n % 61) END
                        FROM (SELECT n,
                          CASE WHEN n % 2 = 0 THEN :busy ELSE :other END AS sender,
                          CASE WHEN n % 2 = 0 THEN :other ELSE :busy END AS receiver,
                          (ARRAY['PREPARING', 'OFFERED', 'ACCEPTED', 'LAPSED', 'CONCLUDED'])[1 + n / 2 % 5] AS state
                          FROM generate_series(:from + 1, :until) n) seeded""")
                        .setParameter("busy", busy)
                        .setParameter("other", other)
                        .setParameter("from", from)
                        .setParameter("until", until)
                        .executeUpdate());
        analyze();
    }

    /** As the database does by itself after so many changes; it is for the table's owner to do. */
    private void analyze() {
        try (var owner = DriverManager.getConnection(jdbcUrl, owning, password);
                var statement = owner.createStatement()) {
            statement.execute("ANALYZE handoff");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
