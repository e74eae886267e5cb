package nl.stokje.acceptance.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stokje.acceptance.OnePlatform;
import nl.stokje.acceptance.isolation.Operations.Operation;
import nl.stokje.local.Client;
import nl.stokje.local.Client.Answer;
import nl.stokje.local.Platform;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the four API documents, with every role, by an agency in every relation to a case (I11). What each may
 * reach stands in {@code isolation.txt}; an operation that doesn't stand there fails.
 */
class IsolationMatrixTest {
    private static final List<String> ROLES =
            List.of("caseworker", "team-lead", "agency-admin", "integrator", "operator");

    private static final Set<String> NAMED = Set.of("CASE", "HANDOFF", "INTAKE", "CONFERENCE", "INVITATION", "AGENCY");
    private static final String TOLD = "403:";
    private static final Set<Integer> REFUSED = Set.of(401, 403, 404);

    private final Platform platform = OnePlatform.running();
    private final Map<String, Expected> table = table();
    private final Map<String, Client> clients = new HashMap<>();
    private Situation situation;

    /**
     * @param kind what the operation is about
     * @param who reaches it
     * @param told who doesn't, and is told why (403), since it works on the case
     */
    private record Expected(String kind, Set<Relation> who, Set<Relation> told) {
        static Expected of(String kind, List<String> names) {
            return new Expected(
                    kind,
                    relations(names.stream().filter(name -> !name.startsWith(TOLD))),
                    relations(names.stream()
                            .filter(name -> name.startsWith(TOLD))
                            .map(name -> name.substring(TOLD.length()))));
        }

        private static Set<Relation> relations(Stream<String> names) {
            return names.map(Relation::valueOf).collect(Collectors.toSet());
        }
    }

    @Test
    void whoIsNoPartyReachesNothingByAnyOperationInAnyRole_I11() {
        var operations = Operations.of(platform);
        assertThat(operations.stream().map(Operation::toString))
                .as("operations of the documents, and lines of isolation.txt")
                .containsExactlyInAnyOrderElementsOf(table.keySet());
        situation = Situation.on(
                platform,
                Stream.generate(OnePlatform::freshOin)
                        .limit(Relation.values().length)
                        .toList());
        var wrong = new ArrayList<String>();
        for (var operation : operations) {
            for (var relation : Relation.values()) {
                for (var role : relation == Relation.NONE ? List.of("caseworker") : ROLES) {
                    check(operation, relation, role).forEach(wrong::add);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private Stream<String> check(Operation operation, Relation relation, String role) {
        var expected = table.get(operation.toString());
        var mayReach = expected.who().contains(relation);
        if (mayReach && operation.changesSomething() && operation.groups().contains(role)) {
            return Stream.empty(); // it would, and the situation would be another one
        }
        var answer = send(operation, relation, role);
        return isRight(operation, expected, relation, role, answer)
                ? Stream.empty()
                : Stream.of(
                        "%s as %s of %s: %d %s".formatted(operation, role, relation, answer.status(), expected.kind()));
    }

    private boolean isRight(Operation operation, Expected expected, Relation relation, String role, Answer answer) {
        if (answer.status() >= 500) {
            return false;
        }
        if (expected.kind().equals("OPEN")) {
            return isLetIn(answer);
        }
        if (relation == Relation.NONE) {
            return answer.status() == 401;
        }
        if (!operation.groups().contains(role)) {
            return answer.status() == 403;
        }
        if (expected.told().contains(relation)) {
            return answer.status() == 403;
        }
        var mayReach = expected.who().contains(relation);
        return switch (expected.kind()) {
            case "EVERYBODY" -> isLetIn(answer);
            case "LIST" -> answer.status() == 200 && shows(answer) == mayReach;
            case "AGENCY" ->
                role.equals("operator") ? isLetIn(answer) : mayReach ? answer.status() == 200 : answer.status() == 403;
            default -> mayReach ? !REFUSED.contains(answer.status()) : answer.status() == 404;
        };
    }

    private static boolean isLetIn(Answer answer) {
        return answer.status() != 401 && answer.status() != 403;
    }

    private boolean shows(Answer list) {
        return list.body().toString().contains(situation.id("CASE"));
    }

    private Answer send(Operation operation, Relation relation, String role) {
        var client = client(relation, role);
        var path = path(operation);
        var body = table.get(operation.toString()).kind().equals("EVERYBODY")
                ? Map.<String, Object>of()
                : Bodies.of(operation.id());
        return switch (operation.method()) {
            case "get" -> client.get(operation.service(), path);
            case "post" -> client.post(operation.service(), path, body);
            case "put" -> client.put(operation.service(), path, "\"0\"", body);
            case "delete" -> client.delete(operation.service(), path, "\"0\"");
            default -> throw new IllegalStateException(operation.method());
        };
    }

    private String path(Operation operation) {
        return withIds(operation) + (operation.id().equals("listConferences") ? "?caseId=" + situation.id("CASE") : "");
    }

    private String withIds(Operation operation) {
        var kind = table.get(operation.toString()).kind();
        var id = NAMED.contains(kind) && !kind.equals("AGENCY")
                ? situation.id(kind)
                : UUID.randomUUID().toString();
        return operation
                .path()
                .replace("{id}", id)
                .replace("{caseId}", id)
                .replace("{requirementId}", UUID.randomUUID().toString())
                .replace("{oin}", situation.agency(Relation.HOLDER).oin())
                .replace("{needCode}", "SHELTER")
                .replace("{number}", "1")
                .replace("{version}", "1");
    }

    private Client client(Relation relation, String role) {
        return clients.computeIfAbsent(
                relation + " " + role,
                _ -> relation == Relation.NONE
                        ? platform.withoutToken()
                        : platform.as(situation.agency(relation), role));
    }

    private static Map<String, Expected> table() {
        try (var file = IsolationMatrixTest.class.getResourceAsStream("/isolation.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .collect(Collectors.toMap(
                            words -> words[0] + " " + words[1],
                            words -> Expected.of(
                                    words[2], Arrays.stream(words).skip(3).toList())));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
