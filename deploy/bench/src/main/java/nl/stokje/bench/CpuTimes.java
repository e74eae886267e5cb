package nl.stokje.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stokje.servers.ServerFailed;
import nl.stokje.servers.ServerProcess;

/**
 * What the processors have done so far: for each process of the platform with its children, for this JVM, and in all.
 * Read from Linux's {@code /proc}.
 */
record CpuTimes(Map<String, Duration> used, Duration machine, long atNanos) {
    static final String LOAD_GENERATOR = "load generator";

    /** USER_HZ, which is part of Linux's interface to programs. */
    private static final long TICK = Duration.ofSeconds(1).toNanos() / 100;

    /** Of {@code /proc/PID/stat}, counted behind the name: utime, stime, and those of children that have ended. */
    private static final List<Integer> USED = List.of(11, 12, 13, 14);

    /** Of the first line of {@code /proc/stat}: user, nice, system, irq, softirq. */
    private static final List<Integer> BUSY = List.of(1, 2, 3, 6, 7);

    static CpuTimes now(List<ServerProcess> platform) {
        var used = new LinkedHashMap<String, Duration>();
        platform.forEach(part -> used.put(part.name(), ofProcess(part.pid())));
        used.put(LOAD_GENERATOR, ofOne(ProcessHandle.current()));
        return new CpuTimes(used, ofMachine(), System.nanoTime());
    }

    CpuTimes since(CpuTimes earlier) {
        var between = new LinkedHashMap<String, Duration>();
        used.forEach((name, time) -> between.put(name, time.minus(earlier.used.get(name))));
        return new CpuTimes(between, machine.minus(earlier.machine), atNanos - earlier.atNanos);
    }

    Duration ours() {
        return used.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** What other programs took, which the figures suffer from. */
    Duration others() {
        var others = machine.minus(ours());
        return others.isNegative() ? Duration.ZERO : others;
    }

    /** PostgreSQL has a process for each connection, and they come and go. */
    private static Duration ofProcess(long pid) {
        var process = ProcessHandle.of(pid)
                .orElseThrow(() -> new ServerFailed("Process %d ended while it was measured".formatted(pid)));
        return Stream.concat(Stream.of(process), process.descendants())
                .map(CpuTimes::ofOne)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration ofOne(ProcessHandle process) {
        var stat = line(Path.of("/proc", Long.toString(process.pid()), "stat"));
        return stat.isEmpty() ? Duration.ZERO : sum(stat.substring(stat.lastIndexOf(')') + 2), USED);
    }

    private static Duration ofMachine() {
        return sum(line(Path.of("/proc/stat")).replaceAll(" +", " "), BUSY);
    }

    private static Duration sum(String line, List<Integer> fields) {
        var values = line.split(" ");
        return Duration.ofNanos(TICK
                * fields.stream()
                        .mapToLong(field -> Long.parseLong(values[field]))
                        .sum());
    }

    /** Empty for a child that has just ended; from then on its parent counts its time. */
    private static String line(Path file) {
        try (var lines = Files.newBufferedReader(file)) {
            return Optional.ofNullable(lines.readLine()).orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
