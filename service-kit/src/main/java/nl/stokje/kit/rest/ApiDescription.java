package nl.stokje.kit.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
            item.getOperations().forEach((method, operation) -> complete(method, operation));
            paths.addPathItem(path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : path, item);
        });
        api.setPaths(paths);
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema("Problem", problemSchema());
        api.getComponents()
                .addSecurityScheme(
                        "token",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("OpenID Connect access token with the claims agency (OIN) and groups"));
        api.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("token")));
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
        if (operation.getRequestBody() != null) {
            addProblem(responses, "413", "The body is too large");
            addProblem(responses, "415", "The body has another content type than the one that is expected");
        }
        if (parametersOf(operation).stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()))) {
            addProblem(responses, "412", "It has changed since it was read: the ETag is another one now");
            addProblem(responses, "428", "It is there already, and If-Match doesn't say which version is meant");
        }
        if (method == PathItem.HttpMethod.POST) {
            var parameters = new ArrayList<Parameter>(parametersOf(operation));
            parameters.add(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(Parameter.In.HEADER)
                    .description("Makes the request safe to send again: the first answer is given again for a day")
                    .schema(text()));
            operation.setParameters(parameters);
            addProblem(responses, "422", "The idempotency key was used for another request");
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
                .addProperty("type", text().format("uri"))
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text())
                .addProperty("instance", text())
                .addProperty("next", text().description("What to do next"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema().addType(Schema.SchemaType.OBJECT)));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
