package nl.stokje.servers;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The folder of data that one PostgreSQL server works on. */
record PostgresCluster(PostgresSettings settings, PostgresBinaries binaries, PostgresUser user) {

    private static final Duration SESSIONS_END = Duration.ofSeconds(10);

    /** initdb, unless that has been done; beside its place first, so that a broken start leaves no half cluster. */
    void create() {
        if (Files.exists(settings.data().resolve("PG_VERSION"))) {
            return;
        }
        try {
            PrivateFiles.folder(settings.data());
            user.own(settings.data());
            initialise();
        } catch (IOException e) {
            throw new UncheckedIOException("%s could not be made".formatted(settings.data()), e);
        }
    }

    private void initialise() throws IOException {
        var output = ServerLog.of(settings.home(), "initdb");
        var password = Files.createTempFile(settings.home(), "password", "");
        try {
            Files.writeString(password, settings.superuserPassword());
            user.own(password);
            var initdb = new ProcessBuilder(user.run(List.of(
                            binaries.program("initdb"),
                            "--pgdata=" + settings.data(),
                            "--username=" + PostgresSettings.SUPERUSER,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8")))
                    .directory(settings.home().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.open())
                    .start();
            if (initdb.waitFor() != 0) {
                throw new ServerFailed("PostgreSQL's initdb failed.%s".formatted(output.tail()));
            }
        } catch (InterruptedException e) {
            throw Waiting.interrupted(e);
        } finally {
            Files.deleteIfExists(password);
        }
    }

    /**
     * After a crash the sessions live on for a moment, and postmaster.pid stays behind: PostgreSQL refuses to start beside
     * the former, and when any process has that pid by now, such as after a reboot or in a new container.
     */
    void forgetDeadServer() {
        if (!Waiting.until(SESSIONS_END, () -> sessions().findAny().isEmpty())) {
            throw new ServerFailed("PostgreSQL still runs on %s: pids %s; end them first"
                    .formatted(
                            settings.data(),
                            sessions()
                                    .map(ProcessHandle::pid)
                                    .map(Object::toString)
                                    .collect(joining(", "))));
        }
        try {
            Files.deleteIfExists(settings.data().resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException("what a dead server left behind could not be removed", e);
        }
    }

    /** PostgreSQL's processes work in the folder of their data. */
    private Stream<ProcessHandle> sessions() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                .filter(process -> settings.data().equals(Pids.workingFolder(process.pid())));
    }

    List<String> serverCommand() {
        var command = new ArrayList<>(
                List.of(binaries.program("postgres"), "-D", settings.data().toString()));
        configuration().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        PostgresLogging.SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return user.run(command);
    }

    /** On the command line, so that a new version of these holds for data that exists. */
    private Map<String, String> configuration() {
        return Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("port", Integer.toString(settings.port())),
                Map.entry("unix_socket_directories", ""),
                Map.entry("max_connections", Integer.toString(settings.maxConnections())),
                Map.entry("shared_buffers", settings.sharedBuffers() + "MB"),
                Map.entry("fsync", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("wal_level", "logical"),
                Map.entry("max_wal_senders", "10"),
                Map.entry("max_replication_slots", "10"),
                // A connector that stays away must not fill the disk: its slot is lost, and healed from kept rows.
                Map.entry("max_slot_wal_keep_size", settings.slotLog() + "MB"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"));
    }
}
