package nl.stokje.servers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Where a server's output goes: appended over restarts, the one before kept when it has grown large. */
record ServerLog(Path file) {

    private static final long LARGE = 16 * 1024 * 1024;
    private static final int TAIL = 20;

    static ServerLog of(Path home, String name) {
        return new ServerLog(home.toAbsolutePath().normalize().resolve("logs").resolve(name + ".log"));
    }

    File open() throws IOException {
        PrivateFiles.folder(file.getParent());
        if (Files.exists(file) && Files.size(file) > LARGE) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return file.toFile();
    }

    String tail() {
        try {
            var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
            return lines.isEmpty()
                    ? " Its log %s is empty.".formatted(file)
                    : " The last lines of %s:%n%s"
                            .formatted(
                                    file,
                                    String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size())));
        } catch (IOException e) {
            return " Its log %s could not be read.".formatted(file);
        }
    }
}
