package nl.stokje.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import nl.stokje.local.Directory;
import nl.stokje.local.Platform;
import nl.stokje.local.Ports;
import nl.stokje.local.Progress;

/** The platform that all tests of this module share: real processes on ports of their own, started once. */
public final class OnePlatform {
    static final Path ROOT = Path.of(System.getProperty("stokje.root", "../.."));

    private static final Path HOME = Path.of("target/platform").toAbsolutePath();
    private static final Platform PLATFORM = start();

    private static final AtomicInteger AGENCIES = new AtomicInteger();

    private OnePlatform() {}

    /** The number of an agency that nobody has had on this platform. */
    public static String freshOin() {
        return "000000017%011d".formatted(1_000 + AGENCIES.getAndIncrement());
    }

    public static Platform running() {
        return PLATFORM;
    }

    private static Platform start() {
        Platform.stop(HOME);
        wipe();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Platform.stop(HOME)));
        var platform = Platform.start(ROOT.toAbsolutePath().normalize(), HOME, Ports.free(), Progress.printed());
        Directory.register(platform);
        return platform;
    }

    private static void wipe() {
        try {
            Files.createDirectories(HOME);
            try (var files = Files.walk(HOME)) {
                files.sorted(Comparator.reverseOrder())
                        .filter(file -> !file.equals(HOME))
                        .forEach(file -> file.toFile().delete());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
