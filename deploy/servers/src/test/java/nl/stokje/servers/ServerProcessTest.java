package nl.stokje.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Tag("servers")
class ServerProcessTest {

    private static final Duration SHORT = Duration.ofSeconds(5);
    private static final Probe NEVER = () -> false;

    @TempDir
    private Path home;

    private Program sleeper;

    @BeforeEach
    void program() {
        sleeper = Program.of("sleeper", home, List.of("sleep", "600"));
    }

    @AfterEach
    void end() {
        ServerProcess.running(home, "sleeper").ifPresent(ServerProcess::kill);
    }

    @Test
    void theNextLauncherFindsAServerAgain() {
        var started = ServerProcess.start(sleeper);
        assertThat(ServerProcess.running(home, "sleeper").orElseThrow().pid()).isEqualTo(started.pid());
        assertThat(ServerProcess.start(sleeper).pid()).isEqualTo(started.pid());
    }

    /** So that Ctrl-C and a closed terminal, which reach a session, do not reach it. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aServerLeavesTheSessionOfItsLauncher() {
        var started = ServerProcess.start(sleeper);
        await().atMost(SHORT).until(() -> session(started.pid()) == started.pid());
    }

    @Test
    void anotherProcessWithTheSamePidIsNotTakenForTheServer() throws IOException {
        Files.createDirectories(home.resolve("run"));
        Files.writeString(
                home.resolve("run/sleeper.pid"), ProcessHandle.current().pid() + " 2020-01-01T00:00:00Z\n");
        assertThat(ServerProcess.running(home, "sleeper")).isEmpty();
    }

    @Test
    void theEndOfItsLogSaysWhyAServerDied() {
        var broken = Program.of("broken", home, List.of("sh", "-c", "echo the disk is full; exit 3"));
        assertThatThrownBy(() -> ServerProcess.start(broken).awaitReady(NEVER, SHORT))
                .isInstanceOf(ServerFailed.class)
                .hasMessageStartingWith("broken ended before it was ready.")
                .hasMessageContaining("the disk is full");
    }

    @Test
    void aServerThatDoesNotAnswerInTimeIsSaidToRunStill() {
        assertThatThrownBy(() -> ServerProcess.start(sleeper).awaitReady(NEVER, Duration.ofMillis(200)))
                .hasMessageContaining("sleeper runs (pid")
                .hasMessageContaining("but did not answer");
    }

    @Test
    void aServerThatIgnoresTheRequestToStopIsEndedByForce() {
        var stubborn =
                Program.of("stubborn", home, List.of("sh", "-c", "trap '' TERM; while true; do sleep 0.1; done"));
        var started = ServerProcess.start(stubborn);
        started.stop(Duration.ofMillis(300));
        assertThat(started.isAlive()).isFalse();
        assertThat(ServerProcess.running(home, "stubborn")).isEmpty();
    }

    @Test
    void itsEnvironmentReachesTheServerButNotItsCommandLine() throws IOException {
        var told = Program.of("told", home, List.of("sh", "-c", "echo \"the word is $WORD\"; exec sleep 600"))
                .with("WORD", "secret");
        var started = ServerProcess.start(told);
        await().atMost(SHORT).until(() -> Files.readString(started.log()).contains("the word is secret"));
        assertThat(ProcessHandle.of(started.pid())
                        .orElseThrow()
                        .info()
                        .commandLine()
                        .orElse(""))
                .doesNotContain("secret");
        started.kill();
    }

    @Test
    void theServersOfAJvmThatIsKilledEndToo() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var launcher = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Launcher.class.getName(), home.toString())
                .inheritIO()
                .start();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ServerProcess.running(home, "sleeper").isPresent());
        var server = ServerProcess.running(home, "sleeper").orElseThrow();
        launcher.destroyForcibly();
        await().atMost(Duration.ofSeconds(10)).until(() -> !server.isAlive());
    }

    /** Stands for a JVM of tests. */
    static final class Launcher {
        public static void main(String[] args) throws IOException {
            var home = Path.of(args[0]);
            Reaper.watch(home);
            ServerProcess.start(Program.of("sleeper", home, List.of("sleep", "600")));
            System.in.read(); // until it is killed
        }
    }

    /** The sixth field; the name before it may hold blanks. */
    private static long session(long pid) throws IOException {
        var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[3]);
    }
}
