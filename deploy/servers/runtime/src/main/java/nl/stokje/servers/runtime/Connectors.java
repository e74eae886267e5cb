package nl.stokje.servers.runtime;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A process beside a Connect worker that isn't ours to extend: brings it its connectors, and stays as their watch. */
public final class Connectors {

    private static final Logger LOG = LoggerFactory.getLogger(Connectors.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private Connectors() {}

    /** @param args the address of the worker's REST API, and the folder with one file for each connector, named like it */
    public static void main(String[] args) throws IOException, InterruptedException {
        var worker = new WorkerApi(URI.create(args[0]));
        try (var files = Files.newDirectoryStream(Path.of(args[1]), "*.json")) {
            for (var file : files) {
                bring(worker, file);
            }
        }
        new ConnectorWatch(worker, new ReplicationSlots(System.getenv())).run();
    }

    /** Until it is taken: a worker that is joining its group, or isn't there yet, refuses. */
    private static void bring(WorkerApi worker, Path file) throws IOException, InterruptedException {
        var name = file.getFileName().toString().replace(".json", "");
        var configuration = Files.readString(file);
        while (true) {
            try {
                worker.put(name, configuration);
                LOG.info("connector {} is there", name);
                return;
            } catch (IOException e) {
                LOG.warn("connector {} isn't taken yet: {}", name, e.getMessage());
                Thread.sleep(PAUSE);
            }
        }
    }
}
