package nl.stokje.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.stokje.servers.PrivateFiles;
import nl.stokje.servers.ServerFailed;
import nl.stokje.servers.Tokens;

/** The commands of {@code deploy/local}: run, stop, events, token. */
public final class Local {
    private static final long NEEDED_BYTES = 1_500_000_000L;
    private static final List<String> ROLES =
            List.of("caseworker", "team-lead", "agency-admin", "integrator", "operator");

    private final Path root;
    private final Path home;

    private Local(Path root, Path home) {
        this.root = root;
        this.home = home;
    }

    /** {@code <command> <root of the checkout> <arguments…>} */
    public static void main(String... arguments) {
        var root = Path.of(arguments[1]);
        var home = Optional.ofNullable(System.getenv("STOKJE_DATA"))
                .map(Path::of)
                .orElse(root.resolve("deploy/local/data"))
                .toAbsolutePath()
                .normalize();
        var rest = Arrays.asList(arguments).subList(2, arguments.length);
        try {
            new Local(root, home).command(arguments[0], rest);
        } catch (ServerFailed failed) {
            System.err.println(failed.getMessage());
            System.exit(1);
        }
    }

    private void command(String command, List<String> arguments) {
        switch (command) {
            case "run" -> run(arguments);
            case "stop" -> stop(arguments);
            case "events" -> events(arguments);
            case "token" -> token(arguments);
            default -> throw new ServerFailed("There is no command " + command);
        }
    }

    private void run(List<String> arguments) {
        unknown(arguments, List.of("--fresh", "--no-story"));
        createHome();
        try (var lock = lockedHome()) {
            refuseSecondRun();
            if (arguments.contains("--fresh")) {
                wipe();
            }
            checkRoom();
            checkPorts();
            var began = Instant.now();
            delete(complete());
            System.out.println("Starting Stokje on this machine (data in " + home + ")");
            var platform = Platform.start(root, home, Ports.fixed(), Progress.printed());
            Directory.register(platform);
            Files.createFile(complete());
            System.out.printf(
                    "All ready in %.0f s; five example agencies are registered.%n",
                    Duration.between(began, Instant.now()).toMillis() / 1000.0);
            if (!arguments.contains("--no-story")) {
                new Story(platform, Narrator.printing()).play();
            }
            System.out.println(Welcome.to(platform));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop(List<String> arguments) {
        unknown(arguments, List.of());
        var stopped = Platform.stop(home);
        System.out.println(
                stopped.isEmpty()
                        ? "Nothing of Stokje is running from " + home + "."
                        : "Stopped " + String.join(", ", stopped) + ". What was stored stays in " + home + ".");
    }

    private void events(List<String> arguments) {
        unknown(arguments, List.of("--all"));
        new Events(bootstrapServers()).print(arguments.contains("--all"));
    }

    private void token(List<String> arguments) {
        if (arguments.size() < 2) {
            throw new ServerFailed(
                    "Usage: deploy/local/token AGENCY ROLE…, such as: deploy/local/token town-hall caseworker");
        }
        unknown(arguments.subList(1, arguments.size()), ROLES);
        var agency = Agency.named(arguments.getFirst());
        if (!agency.oin().matches("\\d{20}")) {
            throw new ServerFailed("There is no agency %s; known are %s, and every OIN of 20 digits"
                    .formatted(
                            agency.oin(),
                            Agency.EXAMPLES.stream().map(Agency::shortName).collect(Collectors.joining(", "))));
        }
        var roles = arguments.subList(1, arguments.size()).toArray(String[]::new);
        var tokens = new Tokens(URI.create(
                "http://localhost:%d/stokje/token".formatted(Ports.fixed().identity())));
        System.out.println(tokens.of(agency.oin(), roles));
    }

    private static String bootstrapServers() {
        return "localhost:" + Ports.fixed().kafka();
    }

    private void createHome() {
        try {
            PrivateFiles.home(home);
        } catch (UncheckedIOException e) {
            throw new ServerFailed(
                    "The folder %s can't be made, or kept from others: %s"
                            .formatted(home, e.getCause().getMessage()),
                    e);
        }
    }

    private FileLock lockedHome() throws IOException {
        var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        return Optional.ofNullable(channel.tryLock())
                .orElseThrow(
                        () -> new ServerFailed("Another run is just starting Stokje from " + home + "; wait for it."));
    }

    /** That a start came to its end: one that was interrupted is made up for by the next. */
    private Path complete() {
        return home.resolve("complete");
    }

    private void refuseSecondRun() {
        var running = Platform.running(home).size();
        if (running == Platform.parts().size() + 1 && Files.exists(complete())) {
            throw new ServerFailed(
                    "Stokje is running already from %s; stop it first with deploy/local/stop.".formatted(home));
        }
    }

    private void wipe() {
        Platform.stop(home);
        try (var files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.equals(home) && !file.equals(home.resolve("lock")))
                    .forEach(Local::delete);
        } catch (IOException e) {
            throw new ServerFailed("The folder %s can't be wiped: %s".formatted(home, e.getMessage()), e);
        }
    }

    private void checkRoom() {
        var usable = home.toFile().getUsableSpace();
        if (usable < NEEDED_BYTES) {
            throw new ServerFailed(
                    "Stokje needs about 1.5 GB of disk at %s, and %.1f GB are free; free some, or set STOKJE_DATA to another folder."
                            .formatted(home, usable / 1e9));
        }
    }

    /** Before anything starts, so that nothing is left half started. What runs from here already may have its port. */
    private void checkPorts() {
        if (Platform.running(home).isEmpty()) {
            Ports.fixed().requireFree();
        }
    }

    private static void unknown(List<String> arguments, List<String> known) {
        arguments.stream()
                .filter(argument -> !known.contains(argument))
                .findFirst()
                .ifPresent(argument -> {
                    throw new ServerFailed("%s isn't known here; known %s"
                            .formatted(argument, known.isEmpty() ? "is nothing" : "are " + String.join(", ", known)));
                });
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
