package nl.stokje.containers;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.NotModifiedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ExecInContainerPattern;
import org.testcontainers.containers.output.OutputFrame;
import org.testcontainers.utility.LogUtils;

/** One container of the platform, and what an operator or an orchestrator does to it. */
record Container(String id) {
    static final String PROJECT = "images";

    private static final DockerClient DOCKER = DockerClientFactory.lazyClient();
    private static final int GRACE_SECONDS = 40;

    /** By the names in {@code compose.yaml}. */
    static Map<String, Container> ofProject() {
        return DOCKER.listContainersCmd().withShowAll(true).exec().stream()
                .filter(one -> one.getLabels()
                        .getOrDefault("com.docker.compose.project", "")
                        .startsWith(PROJECT))
                .collect(Collectors.toMap(
                        one -> one.getLabels().get("com.docker.compose.service"), one -> new Container(one.getId())));
    }

    /** As {@code docker stop}. Tells with which status it ended. */
    long stop() {
        DOCKER.stopContainerCmd(id).withTimeout(GRACE_SECONDS).exec();
        return state().getExitCodeLong();
    }

    void kill() {
        DOCKER.killContainerCmd(id).exec();
    }

    /** Also where the engine has done so already. */
    void start() {
        try {
            DOCKER.startContainerCmd(id).exec();
        } catch (NotModifiedException runs) {
            // What was wanted.
        }
    }

    void pause() {
        DOCKER.pauseContainerCmd(id).exec();
    }

    void unpause() {
        DOCKER.unpauseContainerCmd(id).exec();
    }

    /** Changes with every start. */
    String startedAt() {
        return state().getStartedAt();
    }

    private InspectContainerResponse.ContainerState state() {
        return DOCKER.inspectContainerCmd(id).exec().getState();
    }

    /** All that it has logged. */
    String log() {
        return LogUtils.getOutput(DOCKER, id, OutputFrame.OutputType.STDOUT, OutputFrame.OutputType.STDERR);
    }

    /** What a command inside it printed. */
    String run(String... command) {
        try {
            var info = DOCKER.inspectContainerCmd(id).exec();
            return ExecInContainerPattern.execInContainer(DOCKER, info, command).getStdout();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What its first process holds in memory, in MiB. */
    int residentMebibytes() {
        var kilobytes = run("cat", "/proc/1/status")
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D", ""))
                .findFirst()
                .orElseThrow();
        return Integer.parseInt(kilobytes) / 1024;
    }

    /** The line of its log with this trace, as long as it is JSON. */
    List<String> linesOf(String trace) {
        return log().lines()
                .filter(line -> line.startsWith("{") && line.contains("\"traceId\":\"%s\"".formatted(trace)))
                .toList();
    }
}
