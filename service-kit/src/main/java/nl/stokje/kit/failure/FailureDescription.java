package nl.stokje.kit.failure;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stokje.kit.Refusal;

/**
 * What an operator needs to read of a failure, and nothing that could be personal: kinds and places, no messages, since a
 * message can quote what it choked on.
 */
public final class FailureDescription {
    private static final String OURS = "nl.stokje";
    /** Every failure of a consumer passes here, which tells nothing. */
    private static final String DELIVERY = OURS + ".kit.events";

    private static final int FRAMES = 4;

    private FailureDescription() {}

    /** What the root cause is: its class, with the SQLSTATE or the code of a refusal. */
    public static String cause(Throwable failure) {
        var root = FailureKind.causes(failure).reduce((_, deeper) -> deeper).orElse(failure);
        var kind = root.getClass().getSimpleName();
        return switch (root) {
            case SQLException sql -> kind + " " + sql.getSQLState();
            case Refusal refusal -> kind + " " + refusal.code();
            default -> kind;
        };
    }

    /** The root cause and where in our code it came up: one line for a failure that is foreseen. */
    public static String brief(Throwable failure) {
        var place = FailureKind.causes(failure)
                .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
                .filter(frame -> frame.getClassName().startsWith(OURS)
                        && !frame.getClassName().startsWith(DELIVERY))
                .findFirst();
        return cause(failure) + place.map(frame -> " at " + frame).orElse("");
    }

    /** Every cause, where it was thrown and where that is in our code: for a failure that nobody foresaw. */
    public static String full(Throwable failure) {
        return FailureKind.causes(failure)
                .map(cause -> cause.getClass().getName() + places(cause))
                .collect(Collectors.joining("; caused by "));
    }

    private static String places(Throwable cause) {
        var frames = cause.getStackTrace();
        var thrown = Arrays.stream(frames).limit(FRAMES);
        var ours = Arrays.stream(frames)
                .skip(FRAMES)
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .limit(FRAMES);
        return Stream.concat(thrown, ours).map(frame -> " at " + frame).collect(Collectors.joining());
    }
}
