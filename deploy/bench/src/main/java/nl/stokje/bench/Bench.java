package nl.stokje.bench;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import nl.stokje.local.Directory;
import nl.stokje.local.Narrator;
import nl.stokje.local.Platform;
import nl.stokje.local.Ports;
import nl.stokje.local.Story;
import nl.stokje.servers.ServerFailed;

/**
 * Measures a platform of its own: on free ports, in a folder of its own that it wipes first, ended whatever happens.
 * Exits with 1 when a bound is missed or something fails.
 */
public final class Bench {
    private final Path root;
    private final Path home;
    private final Plan plan;
    private final Report report = new Report();

    private Bench(Path root, Path home, Plan plan) {
        this.root = root;
        this.home = home;
        this.plan = plan;
    }

    /** {@code <root of the checkout> <folder for the data> <arguments…>} */
    public static void main(String... arguments) {
        Locale.setDefault(Locale.ROOT);
        var kept = false;
        try {
            var plan = Plan.of(Arrays.asList(arguments).subList(2, arguments.length));
            kept = new Bench(Path.of(arguments[0]), Path.of(arguments[1]), plan).run();
        } catch (IllegalStateException failed) {
            System.err.println(failed.getMessage());
        } catch (IOException e) {
            System.err.println("The folder %s can't be used: %s".formatted(arguments[1], e));
        }
        System.exit(kept ? 0 : 1);
    }

    private boolean run() throws IOException {
        Files.createDirectories(home);
        try (var channel =
                FileChannel.open(home.resolveSibling("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (channel.tryLock() == null) {
                throw new ServerFailed("The benchmarks are running already; wait for them.");
            }
            // What an earlier run left that was ended by force.
            Platform.stop(home);
            wipe();
            Runtime.getRuntime().addShutdownHook(new Thread(this::end));
            endAfter(plan.longest());
            measure();
        }
        return report.kept();
    }

    private void measure() {
        report.machine();
        var times = new StartTimes();
        var platform = Platform.start(root, home, Ports.free(), times);
        Directory.register(platform);
        report.start(times, times.sinceBegan());
        if (plan.succession() > 0) {
            report.succession(new LargeSuccession(platform, plan).run());
            return;
        }
        var storysCase = new Story(platform, Narrator.silent()).play();
        if (plan.wall()) {
            report.wall(new WallPrice(platform).measure(storysCase));
            return;
        }
        var running = Platform.running(home);
        report.memory(running, "after the story");

        var before = CpuTimes.now(running);
        Pause.until(System.nanoTime() + plan.idle().toNanos());
        report.idle(CpuTimes.now(running).since(before));

        var passing = Passing.at(platform);
        report.full(plan, new FullLoad(passing, plan, running).run());
        report.steady(plan, new SteadyLoad(passing, plan, running).run());
        report.memory(running, "after all of this");
    }

    /** Again while something is still running: an interrupted start goes on starting while it is being ended. */
    private void end() {
        do {
            Platform.stop(home);
            Pause.until(System.nanoTime() + Duration.ofMillis(500).toNanos());
        } while (!Platform.running(home).isEmpty());
    }

    private static void endAfter(Duration longest) {
        Thread.ofPlatform().daemon().start(() -> {
            Pause.until(System.nanoTime() + longest.toNanos());
            System.err.println("Not done after %d minutes; ending.".formatted(longest.toMinutes()));
            System.exit(1);
        });
    }

    private void wipe() throws IOException {
        try (var files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.equals(home))
                    .forEach(file -> file.toFile().delete());
        }
    }
}
