package nl.stokje.servers;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** NAV's mock-oauth2-server: gives a token to whoever asks, for any agency and group. Never outside a test machine. */
public final class IdentityProvider {

    private static final String NAME = "identity-provider";
    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final int HEAP = 48;

    private final int port;
    private final ServerProcess process;

    private IdentityProvider(int port, ServerProcess process) {
        this.port = port;
        this.process = process;
    }

    /**
     * Starts it, or finds it running; returns when it answers.
     *
     * @param home the folder that holds its keys, log and pid file; tokens hold as long as the keys are kept
     */
    public static IdentityProvider start(Path home, int port) {
        var process = ServerProcess.running(home, NAME).orElseGet(() -> launch(home, port));
        process.awaitReady(Probe.http(URI.create(issuer(port, "stokje") + "/.well-known/openid-configuration")), START);
        return new IdentityProvider(port, process);
    }

    private static ServerProcess launch(Path home, int port) {
        Ports.require(port, "the identity provider");
        var keys = home.toAbsolutePath().normalize().resolve("identity-provider");
        var arguments = List.of(Integer.toString(port), keys.toString());
        return ServerProcess.start(Jvm.running("nl.stokje.servers.runtime.Issuer", HEAP, arguments)
                .withQuickCompiler()
                .program(NAME, home));
    }

    public ServerProcess process() {
        return process;
    }

    /** The issuer that the services trust. */
    public String issuer() {
        return issuer(port, "stokje");
    }

    /** An issuer that they must not trust. */
    public String foreignIssuer() {
        return issuer(port, "foreign");
    }

    /** Where {@link Tokens} are asked for. */
    public URI tokenUrl() {
        return URI.create(issuer() + "/token");
    }

    public void stop() {
        process.stop(STOP);
    }

    /** As {@link ServerProcess#kill()}. */
    public void kill() {
        process.kill();
    }

    /** By name, since the provider writes the host that it was asked under into its tokens. */
    private static String issuer(int port, String name) {
        return "http://localhost:%d/%s".formatted(port, name);
    }
}
