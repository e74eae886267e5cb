package nl.stokje.servers;

/** A server did not start, stop or do what was asked; the message says which, why, and what can be done. */
public final class ServerFailed extends IllegalStateException {

    public ServerFailed(String message) {
        super(message);
    }

    public ServerFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
