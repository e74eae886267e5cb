package nl.stokje.cases.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stokje.cases.CaseServiceTest;
import nl.stokje.kit.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An agency finds its cases by what they are: who does "find, else create" must not be given another one. */
@QuarkusTest
class CaseListTest extends CaseServiceTest {
    @Test
    void theListHoldsTheCasesOfTheStatusAndUrgencyThatWereAskedForAndNoOthers() {
        var open = openCase();
        var closed = openCase();
        close(TOWN_HALL, closed);

        assertThat(listed("status=OPEN")).contains(open).doesNotContain(closed);
        assertThat(listed("status=CLOSED")).contains(closed).doesNotContain(open);
        assertThat(listed("urgency=URGENT")).contains(open, closed);
        assertThat(listed("urgency=URGENT&status=CLOSED")).contains(closed).doesNotContain(open);
        assertThat(listed("urgency=CRISIS")).doesNotContain(open, closed);
        assertThat(listed("overdue=false")).contains(open, closed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=OPEN", "urgency=URGENT", "status=OPEN&urgency=URGENT"})
    void aFilteredListIsPagedWithoutGapsAndWithoutDoubles(String query) {
        for (var n = 0; n < 3; n++) {
            openCase(Ids.next(), Map.of());
        }
        var whole = listed(query);
        var first = as(TOWN_HALL).get("/v1/cases?limit=2&" + query);
        var second = as(TOWN_HALL).get("/v1/cases?limit=1&" + query + "&cursor=" + first.path("nextCursor"));
        assertThat(first.jsonPath().getList("items.id", UUID.class)).isEqualTo(whole.subList(0, 2));
        assertThat(second.jsonPath().getList("items.id", UUID.class)).isEqualTo(whole.subList(2, 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=many      | limit   | such as 3",
                "overdue=maybe   | overdue | true or false",
                "status=SLEEPING | status  | OPEN, CLOSED",
                "urgency=SOON    | urgency | CRISIS, URGENT, NORMAL",
                "urgency=        | urgency | a value",
            })
    void aQueryParameterOfAnotherFormIsNamedWithTheFormThatItHas(String query, String field, String form) {
        var answer = as(TOWN_HALL).get("/v1/cases?" + query);
        assertProblem(answer, 400, "invalid-input");
        assertThat(answer.<String>path("errors[0].field")).isEqualTo(field);
        assertThat(answer.<String>path("errors[0].allowed")).contains(form);
    }

    private List<UUID> listed(String query) {
        return as(TOWN_HALL).get("/v1/cases?limit=200&" + query).jsonPath().getList("items.id", UUID.class);
    }
}
