package nl.stokje.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Prepares servers that somebody else has started, as {@code deploy/containers/compose.yaml} does: each service's database
 * and roles, the topics, the services' keys. What is there stays.
 */
public final class Preparation {

    private static final List<String> SERVICES = List.of("intake", "case", "handoff", "feedback");

    private Preparation() {}

    /**
     * The environment holds the passwords, since a command line is everyone's to read: {@code POSTGRES_PASSWORD} of the
     * superuser, {@code CONNECT_PASSWORD}, and {@code INTAKE_PASSWORD} and {@code INTAKE_OWNER_PASSWORD} for each service.
     *
     * @param args host and port of PostgreSQL, the broker's host and port, and the folder for the keys
     */
    public static void main(String[] args) {
        var environment = System.getenv();
        var databases = new Databases(
                "jdbc:postgresql://%s/%%s".formatted(args[0])::formatted,
                "postgres",
                required(environment, "POSTGRES_PASSWORD"));
        databases.createConnectRole(required(environment, "CONNECT_PASSWORD"));
        SERVICES.forEach(service -> databases.create(databaseOf(service, environment)));
        new KafkaTopics(args[1]).create(PlatformTopics.all());
        ServiceKeyFiles.in(Path.of(args[2]));
        System.out.println("Databases, topics and keys are there.");
    }

    private static Database databaseOf(String service, Map<String, String> environment) {
        var prefix = service.toUpperCase();
        return Database.ofService(
                service,
                required(environment, prefix + "_OWNER_PASSWORD"),
                required(environment, prefix + "_PASSWORD"));
    }

    private static String required(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new ServerFailed("The environment doesn't say " + name));
    }
}
