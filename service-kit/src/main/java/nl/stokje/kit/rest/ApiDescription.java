package nl.stokje.kit.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Completes the API document with what holds for every operation: the version in the server's URL, the version header,
 * problem details, the token, the idempotency key. (Dutch API Design Rules 2.2.)
 */
public class ApiDescription implements OASFilter {
    private static final String PREFIX = "/v1";
    private static final String TOKEN = "token";
    private static final String PROBLEM_REF = "#/components/schemas/Problem";
    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "The input isn't as it should be",
            "401", "No token, or not a good one",
            "403", "Your groups may not do this",
            "404", "There is no such thing, or it isn't yours to see",
            "409", "The state doesn't allow it",
            "500", "Something went wrong here; nothing was changed",
            "503", "Something is away just now; send it again");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.setServers(List.of(OASFactory.createServer().url(PREFIX)));
        var paths = OASFactory.createPaths();
        api.getPaths().getPathItems().forEach((path, item) -> {
            item.getOperations().forEach((method, operation) -> {
                complete(method, operation);
                parametersOf(operation).forEach(parameter -> describeByType(parameter, api));
            });
            paths.addPathItem(path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : path, item);
        });
        api.setPaths(paths);
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        RequestSchemas.close(api);
        api.getComponents().addSchema("Problem", problemSchema());
        api.getComponents()
                .addSecurityScheme(
                        TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("OpenID Connect access token with the claims agency (OIN) and groups"));
        api.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(TOKEN)));
    }

    private static void complete(PathItem.HttpMethod method, Operation operation) {
        var responses = operation.getResponses();
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") || status.startsWith("3")) {
                describeVersion(response);
            } else {
                response.setContent(problemContent());
            }
        });
        PROBLEMS.forEach((status, description) -> addProblem(responses, status, description));
        describeCallers(operation);
        parametersOf(operation).forEach(ApiDescription::describeByName);
        describeLanguage(operation);
        if (operation.getRequestBody() != null) {
            addProblem(responses, "413", "The body is too large");
            addProblem(responses, "415", "The body has another content type than the one that is expected");
        }
        if (parametersOf(operation).stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()))) {
            addProblem(responses, "412", "The resource has changed since you read it: its ETag is another one now");
            addProblem(
                    responses, "428", "The resource exists already, and If-Match doesn't say which version you mean");
        }
        if (method == PathItem.HttpMethod.POST) {
            var parameters = new ArrayList<Parameter>(parametersOf(operation));
            parameters.add(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(Parameter.In.HEADER)
                    .description("Makes the request safe to send again: the first answer is given again for a day")
                    .schema(text().minLength(1).maxLength(IdempotencyInterceptor.LONGEST_KEY)));
            operation.setParameters(parameters);
            addProblem(responses, "422", "The idempotency key was used for another request");
        }
    }

    /** Quarkus writes the roles that may call an operation into its security requirement; here they become a sentence. */
    private static void describeCallers(Operation operation) {
        var roles = operation.getSecurity() == null
                ? List.<String>of()
                : operation.getSecurity().stream()
                        .flatMap(requirement -> requirement.getSchemes().values().stream())
                        .flatMap(List::stream)
                        .distinct()
                        .sorted()
                        .toList();
        var callers = roles.isEmpty()
                ? "Anybody may call it, without a token."
                : "Who may call it: a token with one of the groups " + String.join(", ", roles) + ".";
        operation.setDescription(Stream.of(operation.getDescription(), callers)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n")));
        operation.setSecurity(
                roles.isEmpty()
                        ? List.of()
                        : List.of(OASFactory.createSecurityRequirement().addScheme(TOKEN)));
    }

    /** Every list is paged in one way, and every version and agency is named in one way. */
    private static void describeByName(Parameter parameter) {
        switch (parameter.getName()) {
            case "limit" -> {
                parameter.setDescription("How many items at most, 1 to 200; 50 when left out");
                parameter
                        .getSchema()
                        .minimum(BigDecimal.ONE)
                        .maximum(BigDecimal.valueOf(Page.LARGEST_LIMIT))
                        .defaultValue(Page.DEFAULT_LIMIT);
            }
            case "oin", "successor" -> parameter.getSchema().setPattern("^[0-9]{20}$");
            case "cursor" ->
                parameter.setDescription("The nextCursor of the page before; left out: from the beginning of the list");
            case HttpHeaders.ACCEPT_LANGUAGE ->
                parameter
                        .schema(text().addExample("nl"))
                        .description("In which language names are wanted (RFC 9110): nl or en; en when left out");
            case "If-Match" ->
                parameter.setDescription("The ETag of the version that you read and want to change (RFC 9110)");
            default -> {}
        }
    }

    /** Where names can be wanted in a language, the answer says which one it is in. */
    private static void describeLanguage(Operation operation) {
        if (parametersOf(operation).stream()
                .noneMatch(parameter -> HttpHeaders.ACCEPT_LANGUAGE.equals(parameter.getName()))) {
            return;
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                response.addHeader(
                        HttpHeaders.CONTENT_LANGUAGE,
                        OASFactory.createHeader()
                                .description("In which language the names are")
                                .schema(text()));
                response.addHeader(
                        HttpHeaders.VARY,
                        OASFactory.createHeader()
                                .description("On which header of the request the answer depends")
                                .schema(text()));
            }
        });
    }

    /** A parameter that has a type of its own, such as an id, is what that type says. */
    private static void describeByType(Parameter parameter, OpenAPI api) {
        var reference =
                parameter.getSchema() == null ? null : parameter.getSchema().getRef();
        if (parameter.getDescription() == null && reference != null) {
            var type = reference.substring(reference.lastIndexOf('/') + 1);
            parameter.setDescription(api.getComponents().getSchemas().get(type).getDescription());
        }
    }

    private static List<Parameter> parametersOf(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static void addProblem(APIResponses responses, String status, String description) {
        responses.addAPIResponse(
                status, OASFactory.createAPIResponse().description(description).content(problemContent()));
    }

    private static void describeVersion(APIResponse response) {
        response.addHeader(
                "API-Version",
                OASFactory.createHeader()
                        .description("The full version of this API")
                        .schema(text()));
    }

    private static Content problemContent() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(PROBLEM_REF)));
    }

    private static Schema problemSchema() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("What went wrong (RFC 9457)")
                .addProperty("type", text().format("uri").description("Which problem it is: a stable name"))
                .addProperty("title", text().description("The reason phrase of the status"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .description("The HTTP status"))
                .addProperty("detail", text().description("What is wrong, in a sentence"))
                .addProperty("instance", text().description("The path of the request"))
                .addProperty("next", text().description("What to do next"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("Which fields are wrong, and what is allowed there")
                                .items(OASFactory.createSchema().addType(Schema.SchemaType.OBJECT)));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
