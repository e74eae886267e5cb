package nl.stokje.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import nl.stokje.local.Dissolution;
import nl.stokje.local.Platform;
import nl.stokje.servers.ServerFailed;
import nl.stokje.servers.ServerProcess;

/** An agency with many cases is dissolved; case-service is killed (SIGKILL) when half of them have passed. */
final class LargeSuccession {
    private static final String CASE_SERVICE = "case-service";
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Platform platform;
    private final Plan plan;
    private final Dissolution dissolution;
    private long highest;

    LargeSuccession(Platform platform, Plan plan) {
        this.platform = platform;
        this.plan = plan;
        this.dissolution = Dissolution.at(platform);
    }

    /**
     * @param bringingIn until the last intake was registered
     * @param opened until the last case was open
     * @param passing from the order until the last case had passed, the restart included
     * @param passed cases with a baton passed by the succession, counted in the database of case-service
     * @param passedTwice cases with more than one
     */
    record Result(
            int cases,
            Duration bringingIn,
            Duration opened,
            Duration passing,
            Duration restarting,
            long passedWhenKilled,
            long passed,
            long passedTwice,
            long failed,
            long residentBefore,
            long residentHighest,
            long residentAfter) {
        double aSecond() {
            return cases * 1000.0 / passing.minus(restarting).toMillis();
        }
    }

    Result run() {
        var began = System.nanoTime();
        dissolution.bringIn(plan.succession(), plan.workers());
        var broughtIn = since(began);
        while (dissolution.counted() < plan.succession()) {
            Pause.until(System.nanoTime() + Duration.ofSeconds(2).toNanos());
        }
        var opened = since(began);
        var before = resident();

        var ordered = System.nanoTime();
        var succession = dissolution.order();
        var half = watch(succession, plan.succession() / 2);
        platform.kill(CASE_SERVICE);
        var killed = System.nanoTime();
        platform.restart(CASE_SERVICE);
        var restarting = since(killed);
        watch(succession, plan.succession());
        var passing = since(ordered);
        var ended = dissolution.await(
                succession, LONGEST, seen -> "ENDED".equals(seen.get("state").asText()));
        return new Result(
                plan.succession(),
                broughtIn,
                opened,
                passing,
                restarting,
                half,
                count("SELECT count(DISTINCT case_id) FROM baton_period WHERE succession_id = ?", succession),
                count("""
                        SELECT count(*) FROM (SELECT case_id FROM baton_period WHERE succession_id = ?
                        GROUP BY case_id HAVING count(*) > 1) AS twice""", succession),
                ended.get("failed").asLong(),
                before,
                highest,
                resident());
    }

    /** Until so many cases are done with; looks at the memory meanwhile. */
    private long watch(String succession, int cases) {
        return dissolution
                .await(succession, LONGEST, seen -> {
                    highest = Math.max(highest, resident());
                    return seen.get("passed").asInt() + seen.get("failed").asInt() >= cases;
                })
                .get("passed")
                .asLong();
    }

    private long resident() {
        return ServerProcess.running(platform.home(), CASE_SERVICE)
                .map(ServerProcess::residentMemory)
                .orElse(0L);
    }

    private long count(String sql, String succession) {
        try (var connection = platform.databases().connect("stokje_case");
                var query = connection.prepareStatement(sql)) {
            query.setObject(1, UUID.fromString(succession));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new ServerFailed("The batons can't be counted: " + e.getMessage(), e);
        }
    }

    private static Duration since(long moment) {
        return Duration.ofNanos(System.nanoTime() - moment);
    }
}
