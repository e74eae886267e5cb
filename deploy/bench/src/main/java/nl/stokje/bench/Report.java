package nl.stokje.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.stokje.bench.WallPrice.Price;
import nl.stokje.servers.ServerProcess;

/** Prints what was measured, and whether the platform keeps to what it promises. */
final class Report {
    private boolean kept = true;

    /** Whether every bound was kept so far. */
    boolean kept() {
        return kept;
    }

    void machine() {
        System.out.printf(
                "Stokje, measured on %s: %d processors, %s, %s %s, Java %s, load before %.1f%n",
                LocalDate.now(),
                Runtime.getRuntime().availableProcessors(),
                memory(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version().feature(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    void start(StartTimes times, Duration all) {
        title("Start, with nothing stored yet (seconds)", "took", "ready after");
        times.parts().forEach(part -> line(part.part(), seconds(part.took()), seconds(part.after())));
        line("all", "", seconds(all));
        bound("all ready within %d s".formatted(Plan.READY_WITHIN.toSeconds()), all.compareTo(Plan.READY_WITHIN) <= 0);
    }

    void memory(List<ServerProcess> platform, String when) {
        title("Memory " + when + " (MiB)", "resident", "proportional");
        platform.forEach(part -> line(part.name(), mebi(part.residentMemory()), mebi(part.proportionalMemory())));
        var resident =
                platform.stream().mapToLong(ServerProcess::residentMemory).sum();
        // PostgreSQL's processes share their buffers: added up as resident, they would count once for each.
        var together =
                platform.stream().mapToLong(ServerProcess::proportionalMemory).sum();
        line("all", mebi(resident), mebi(together));
        bound(
                "resident together, shared pages counted once, at most %s MiB"
                        .formatted(mebi(Plan.RESIDENT_AT_MOST).strip()),
                together <= Plan.RESIDENT_AT_MOST);
    }

    void idle(CpuTimes cpu) {
        title("Idle (milliseconds of CPU a second)", "");
        cpu.used().forEach((name, time) -> line(name, "%.1f".formatted(millis(time) * 1e9 / cpu.atNanos())));
        others(cpu);
    }

    void steady(Plan plan, SteadyLoad.Result result) {
        title("Landing to readable baton at %d handoffs a second (milliseconds)".formatted(plan.handoffsASecond()), "");
        var latencies = result.latencies();
        line("handoffs", Integer.toString(result.attempts().succeeded()));
        line("of these watched", Integer.toString(latencies.count()));
        failures("failed", result.attempts());
        failures("failed while rising", result.whileRising());
        if (latencies.count() > 0) {
            List.of(50, 90, 99, 100)
                    .forEach(share -> line(
                            share == 100 ? "longest" : "p" + share,
                            "%.1f".formatted(millis(latencies.percentile(share)))));
            cpuPerHandoff(result.cpu(), result.attempts().succeeded());
        }
        bound(
                "p99 at most %d ms, none failed".formatted(Plan.PASSED_WITHIN.toMillis()),
                latencies.count() > 0
                        && latencies.percentile(99).compareTo(Plan.PASSED_WITHIN) <= 0
                        && result.attempts().failed() == 0);
    }

    void full(Plan plan, FullLoad.Result result) {
        title("As fast as it goes with %d at a time".formatted(plan.workers()), "");
        line("handoffs", Integer.toString(result.concluded()));
        line("handoffs a second", "%.1f".formatted(result.aSecond()));
        failures("failed", result.attempts());
        cpuPerHandoff(result.cpu(), result.concluded());
    }

    void succession(LargeSuccession.Result result) {
        title("Succession of %d cases, case-service killed in the middle".formatted(result.cases()), "");
        line(
                "intakes a second",
                "%.1f".formatted(result.cases() * 1000.0 / result.bringingIn().toMillis()));
        line("all opened after", seconds(result.opened()) + " s");
        line("all passed after", seconds(result.passing()) + " s");
        line("of it restarting", seconds(result.restarting()) + " s");
        line("batons a second", "%.1f".formatted(result.aSecond()));
        line("passed when killed", Long.toString(result.passedWhenKilled()));
        line("passed batons", Long.toString(result.passed()));
        line("passed twice", Long.toString(result.passedTwice()));
        line("failed", Long.toString(result.failed()));
        System.out.println("  case-service resident (MiB)");
        line("before", mebi(result.residentBefore()));
        line("highest", mebi(result.residentHighest()));
        line("after", mebi(result.residentAfter()));
        bound("every case passed, none twice", result.passed() == result.cases() && result.passedTwice() == 0);
    }

    void wall(Map<WallWork, Price> prices) {
        title("Row-level security (microseconds of the database's CPU time a transaction)", "with", "without", "share");
        prices.forEach((work, price) -> line(
                work.name().toLowerCase().replace('_', ' '),
                "%.0f".formatted(price.with()),
                "%.0f".formatted(price.without()),
                "%.2f".formatted(price.share())));
    }

    private void cpuPerHandoff(CpuTimes cpu, int handoffs) {
        System.out.println("  CPU time per handoff (milliseconds)");
        cpu.used().forEach((name, time) -> line(name, "%.1f".formatted(millis(time) / handoffs)));
        line("all", "%.1f".formatted(millis(cpu.ours()) / handoffs));
        others(cpu);
    }

    /** Says how quiet the machine was. */
    private void others(CpuTimes cpu) {
        var whole = cpu.atNanos() * (double) Runtime.getRuntime().availableProcessors();
        System.out.printf(
                "  of the machine's processors: %.0f %% this platform and its load, %.0f %% other programs%n",
                100 * cpu.ours().toNanos() / whole, 100 * cpu.others().toNanos() / whole);
    }

    private void failures(String name, Attempts attempts) {
        line(name, Integer.toString(attempts.failed()));
        attempts.firstFailure().ifPresent(failure -> System.out.println("  the first of them: " + failure));
    }

    private void bound(String promise, boolean held) {
        kept &= held;
        System.out.printf("  %s: %s%n", promise, held ? "kept" : "MISSED");
    }

    private static void title(String title, String... columns) {
        System.out.printf("%n%s%n", title);
        if (columns.length > 1) {
            line("", columns);
        }
    }

    private static void line(String name, String... values) {
        var line = new StringBuilder("  %-20s".formatted(name));
        for (var value : values) {
            line.append("%14s".formatted(value));
        }
        System.out.println(line);
    }

    private static String memory() {
        try (var lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith("MemTotal"))
                    .map(line -> "%.0f GiB".formatted(Long.parseLong(line.replaceAll("\\D", "")) / 1048576.0))
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "memory unknown";
        }
    }

    private static String seconds(Duration time) {
        return "%.1f".formatted(time.toMillis() / 1000.0);
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }

    private static String mebi(long bytes) {
        return Long.toString(bytes / (1024 * 1024));
    }
}
