package nl.stokje.kit.rest;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells of a failure what an operator needs, and nothing that could be personal: kinds and places, no messages. */
final class Failures {
    private static final int DEEPEST = 10;
    private static final int FRAMES = 4;

    private Failures() {}

    static String describe(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .map(cause -> cause.getClass().getName() + places(cause))
                .collect(Collectors.joining("; caused by "));
    }

    private static String places(Throwable cause) {
        var frames = cause.getStackTrace();
        var thrown = Arrays.stream(frames).limit(FRAMES);
        var ours = Arrays.stream(frames)
                .skip(FRAMES)
                .filter(frame -> frame.getClassName().startsWith("nl.stokje"))
                .limit(FRAMES);
        return Stream.concat(thrown, ours).map(frame -> " at " + frame).collect(Collectors.joining());
    }
}
