package nl.stokje.containers;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.NotModifiedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ExecInContainerPattern;
import org.testcontainers.containers.output.OutputFrame;
import org.testcontainers.utility.LogUtils;

/** One container of the platform, and what an operator or an orchestrator does to it. */
record Container(String id) {
    /** Of this run alone: one that was killed may have left containers. {@code deploy/containers/test} knows how it begins. */
    static final String PROJECT = "images-%d-".formatted(ProcessHandle.current().pid());

    private static final DockerClient DOCKER = DockerClientFactory.lazyClient();
    private static final int GRACE_SECONDS = 40;
    private static final String JAVA_OPTIONS = "JDK_JAVA_OPTIONS=";
    private static final long MEBIBYTE = 1024 * 1024;

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

    /** One that is the same but for an option of its JVM; made, not started. It takes the same ports, so only one can run. */
    Container copyWithJavaOption(String option) {
        var original = DOCKER.inspectContainerCmd(id).exec();
        var environment = Stream.of(original.getConfig().getEnv())
                .map(one -> one.startsWith(JAVA_OPTIONS) ? one + " " + option : one)
                .toList();
        var copy = DOCKER.createContainerCmd(original.getImageId())
                .withEnv(environment)
                .withLabels(original.getConfig().getLabels())
                .withHostConfig(original.getHostConfig())
                .exec();
        return new Container(copy.getId());
    }

    void remove() {
        DOCKER.removeContainerCmd(id).withForce(true).exec();
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

    /** What it may hold before it is ended, in MiB. */
    int limitMebibytes() {
        return Math.toIntExact(
                DOCKER.inspectContainerCmd(id).exec().getHostConfig().getMemory() / MEBIBYTE);
    }

    /** The line of its log with this trace, as long as it is JSON. */
    List<String> linesOf(String trace) {
        return log().lines()
                .filter(line -> line.startsWith("{") && line.contains("\"traceId\":\"%s\"".formatted(trace)))
                .toList();
    }
}
