package nl.stokje.servers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The class path of the servers' JVMs, as the build of {@code server-runtime} wrote it down. It is kept apart from this
 * JVM's own, so that the broker's libraries never meet a service's.
 */
final class RuntimeClassPath {

    private static final String RESOURCE = "nl/stokje/servers/runtime/class-path";

    private RuntimeClassPath() {}

    static String joined() {
        return String.join(
                File.pathSeparator,
                Stream.concat(Stream.of(own()), libraries().stream())
                        .map(Path::toString)
                        .toList());
    }

    /** The library whose file name starts so. */
    static Path library(String prefix) {
        return libraries().stream()
                .filter(path -> path.getFileName().toString().startsWith(prefix))
                .findFirst()
                .orElseThrow(() -> new ServerFailed("no %s*.jar among the servers' libraries".formatted(prefix)));
    }

    /** Where archives of these classes may be kept: with them, since they are of no use to others. */
    static Path archives() {
        try {
            return Files.createDirectories(own().resolveSibling("class-archives"));
        } catch (IOException e) {
            throw new UncheckedIOException("no folder could be made beside " + own(), e);
        }
    }

    private static List<Path> libraries() {
        try (var list = resource().openStream()) {
            var paths = Stream.of(new String(list.readAllBytes(), StandardCharsets.UTF_8)
                            .strip()
                            .split("\\|"))
                    .map(Path::of)
                    .toList();
            var missing = paths.stream().filter(path -> !Files.exists(path)).findFirst();
            if (missing.isPresent()) {
                throw new ServerFailed("%s is not there any more; build again (./mvnw -pl deploy/servers -am package)"
                        .formatted(missing.get()));
            }
            return paths;
        } catch (IOException e) {
            throw new UncheckedIOException("the servers' class path could not be read", e);
        }
    }

    private static Path own() {
        try {
            var url = resource();
            if (url.openConnection() instanceof JarURLConnection jar) {
                return Path.of(jar.getJarFileURL().toURI());
            }
            var path = Path.of(url.toURI());
            return path.getRoot()
                    .resolve(path.subpath(
                            0, path.getNameCount() - Path.of(RESOURCE).getNameCount()));
        } catch (IOException e) {
            throw new UncheckedIOException("the servers' own classes could not be found", e);
        } catch (URISyntaxException e) {
            throw new ServerFailed("the servers' own classes lie at an address that is no path", e);
        }
    }

    private static URL resource() {
        var url = RuntimeClassPath.class.getClassLoader().getResource(RESOURCE);
        if (url == null) {
            throw new ServerFailed("the module server-runtime is not on the class path; build with -am");
        }
        return url;
    }
}
