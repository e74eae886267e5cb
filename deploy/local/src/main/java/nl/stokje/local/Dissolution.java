package nl.stokje.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import nl.stokje.servers.ServerFailed;

/**
 * An agency with many cases is dissolved, and another succeeds it by law. Also what tests and benchmarks of a succession are
 * written in.
 */
public final class Dissolution {
    public static final Agency DISSOLVED = new Agency(
            "dissolved", "00000001700000000091", "Gemeente Oudwater-Noord", List.of("SHELTER"), List.of("GM0852"));
    public static final Agency SUCCESSOR = new Agency(
            "successor", "00000001700000000092", "Gemeente Nieuwwater", List.of("SHELTER"), List.of("GM0852"));

    private static final int LONGEST_TRIES_SECONDS = 120;

    private final Desk desk;
    private final Client operator;

    private Dissolution(Desk desk, Client operator) {
        this.desk = desk;
        this.operator = operator;
    }

    /** Registers both agencies. */
    public static Dissolution at(Platform platform) {
        var patience = Duration.ofSeconds(LONGEST_TRIES_SECONDS);
        Directory.register(platform, DISSOLVED, null);
        Directory.register(platform, SUCCESSOR, null);
        return new Dissolution(
                Desk.at(platform, DISSOLVED).patient(patience),
                platform.as(DISSOLVED, "operator").patient(patience));
    }

    /** Registers intakes by REST, some at a time, as citizens come in; gives the ids of their cases. */
    public List<String> bringIn(int cases, int atATime) {
        try (var counters = Executors.newFixedThreadPool(atATime)) {
            var coming = new ArrayList<Future<String>>();
            for (var number = 0; number < cases; number++) {
                coming.add(counters.submit(
                        () -> desk.register(Story.intake()).get("caseId").textValue()));
            }
            var ids = new ArrayList<String>();
            for (var one : coming) {
                ids.add(one.get());
            }
            return ids;
        } catch (ExecutionException e) {
            throw new ServerFailed("An intake could not be registered: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("Interrupted while intakes came in", e);
        }
    }

    /** How many cases would pass. */
    public long counted() {
        return operator.post("case", "/successions", decision(true))
                .expect(202)
                .get("total")
                .asLong();
    }

    /** Gives the succession's id. */
    public String order() {
        return operator.post("case", "/successions", decision(false))
                .expect(202)
                .get("id")
                .textValue();
    }

    public JsonNode progress(String succession) {
        return operator.get("case", "/successions/" + succession).expect(200);
    }

    /** Waits until the succession is so far; gives how far it is. */
    public JsonNode await(String succession, Duration longest, Predicate<JsonNode> until) {
        var end = Instant.now().plus(longest);
        var progress = progress(succession);
        while (!until.test(progress)) {
            if (Instant.now().isAfter(end)) {
                throw new ServerFailed("The succession isn't so far: " + progress);
            }
            Background.pause();
            progress = progress(succession);
        }
        return progress;
    }

    private static Map<String, ?> decision(boolean dryRun) {
        return Map.of(
                "from",
                DISSOLVED.oin(),
                "to",
                SUCCESSOR.oin(),
                "decision",
                "Wet gemeentelijke herindeling, Stb. 2026, 99",
                "decidedAt",
                "2026-01-01T00:00:00Z",
                "dryRun",
                dryRun);
    }
}
