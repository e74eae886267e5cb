package nl.stokje.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Ports of the loopback interface. */
public final class Ports {
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** A port that nobody listens on now; the same one is never given twice, though the system would. */
    public static int free() {
        return IntStream.generate(Ports::unused).filter(GIVEN::add).findFirst().getAsInt();
    }

    private static int unused() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("the system has no free port", e);
        }
    }

    /** @throws ServerFailed when another program listens there: its answers would be taken for the server's */
    static void require(int port, String server) {
        if (Probe.port(port).answers()) {
            throw new ServerFailed("%s needs port %d, but another program listens there; end it or choose another port"
                    .formatted(server, port));
        }
    }
}
