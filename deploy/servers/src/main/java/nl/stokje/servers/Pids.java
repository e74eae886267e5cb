package nl.stokje.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the operating system knows of a process, beyond what the JDK asks it. */
final class Pids {

    private Pids() {}

    /** A zombie counts as dead: where the first process of a container reaps nobody, it would else live for ever. */
    static boolean isAlive(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    /** While other threads are still ending, the first one is a zombie already, but the ports are still taken. */
    private static boolean isZombie(long pid) {
        var threads = Path.of("/proc", Long.toString(pid), "task").toFile().list();
        return "Z".equals(state(pid)) && (threads == null || threads.length <= 1);
    }

    /** Bytes in memory of this process and its descendants; memory that they share counts for each. */
    static long residentMemory(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(each -> status(each.pid(), "VmRSS:"))
                .sum();
    }

    /** Bytes in memory of this process and its descendants, shared memory split among those that share it. */
    static long proportionalMemory(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(each -> kilobytes(Path.of("/proc", Long.toString(each.pid()), "smaps_rollup"), "Pss:"))
                .sum();
    }

    /** Null where the system doesn't tell. */
    static Path workingFolder(long pid) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd"));
        } catch (IOException e) {
            return null;
        }
    }

    private static String state(long pid) {
        var stat =
                lines(Path.of("/proc", Long.toString(pid), "stat")).findFirst().orElse("");
        var afterName = stat.substring(stat.lastIndexOf(')') + 1).strip();
        return afterName.isEmpty() ? "" : afterName.substring(0, 1);
    }

    private static long status(long pid, String field) {
        return kilobytes(Path.of("/proc", Long.toString(pid), "status"), field);
    }

    private static long kilobytes(Path file, String field) {
        return lines(file)
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(0);
    }

    /** Nothing where there is no such file: the process has ended, or the system has no /proc. */
    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
