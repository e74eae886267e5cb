package nl.stokje.kit.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stokje.kit.Refusal;

/** What is wrong with a body that can't be read, named by its place in the body. */
final class UnreadableBody {
    private UnreadableBody() {}

    static Response problem(JsonProcessingException unreadable) {
        return switch (unreadable) {
            case UnrecognizedPropertyException unknown ->
                Problems.invalid(
                        "The body has a field that isn't known here.",
                        List.of(Map.of(
                                "field",
                                pathOf(unknown),
                                "allowed",
                                unknown.getKnownPropertyIds().stream()
                                        .map(Object::toString)
                                        .sorted()
                                        .toList())));
            case MismatchedInputException wrong
            when hasPlaceAndType(wrong) && wrong.getTargetType().isEnum() ->
                Problems.invalid(
                        "A field has a value that isn't known here.",
                        List.of(Map.of("field", pathOf(wrong), "allowed", Forms.choices(wrong.getTargetType()))));
            case JsonMappingException wrong
            when wrong.getCause() instanceof JsonParseException malformed -> malformedAt(malformed.getLocation());
            case JsonMappingException wrong
            when refusalIn(wrong).isPresent() ->
                refusedIn(pathOf(wrong), refusalIn(wrong).get());
            case MismatchedInputException wrong
            when hasPlaceAndType(wrong) ->
                Problems.invalid(
                        "A field has a value of another type or form than expected.",
                        List.of(Problems.error(pathOf(wrong), Forms.of(wrong.getTargetType()))));
            case JsonMappingException wrong
            when !wrong.getPath().isEmpty() ->
                Problems.invalid(
                        "A field has another type than expected.",
                        List.of(Problems.error(pathOf(wrong), "another type or form")));
            case JsonParseException malformed -> malformedAt(malformed.getLocation());
            default -> Problems.of(400, "malformed-json", "The body isn't the JSON object that is expected.", Map.of());
        };
    }

    private static Response malformedAt(JsonLocation place) {
        return Problems.of(
                400,
                "malformed-json",
                "The body isn't JSON, or has a name twice; see line " + place.getLineNr() + ", column "
                        + place.getColumnNr() + ".",
                Map.of("next", "Send one JSON object in UTF-8."));
    }

    private static Optional<Refusal> refusalIn(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .findFirst();
    }

    /** What the domain refused while the body was read: named by its place there. */
    private static Response refusedIn(String path, Refusal refusal) {
        var error = new LinkedHashMap<String, Object>();
        if (refusal.values().get("errors") instanceof List<?> errors && errors.getFirst() instanceof Map<?, ?> first) {
            first.forEach((name, value) -> error.put(name.toString(), value));
        }
        error.put("field", path);
        return Problems.invalid(refusal.getMessage(), List.of(error));
    }

    private static boolean hasPlaceAndType(MismatchedInputException wrong) {
        return !wrong.getPath().isEmpty() && wrong.getTargetType() != null;
    }

    private static String pathOf(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }
}
