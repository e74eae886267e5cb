package nl.stokje.servers;

import java.nio.file.Path;
import java.util.List;

/**
 * Prepares servers that somebody else has started, as {@code deploy/containers/compose.yaml} does: each service's database
 * and roles, the topics, the services' keys. What is there stays.
 */
public final class Preparation {

    private static final List<String> SERVICES = List.of("intake", "case", "handoff", "feedback");

    private Preparation() {}

    /**
     * @param args host and port of PostgreSQL, the password of its superuser, the password for the services' roles, the
     *     broker's host and port, and the folder for the keys
     */
    public static void main(String[] args) {
        var databases = new Databases("jdbc:postgresql://%s/%%s".formatted(args[0])::formatted, "postgres", args[1]);
        databases.createConnectRole(args[2]);
        SERVICES.forEach(service -> databases.create(Database.ofService(service, args[2])));
        new KafkaTopics(args[3]).create(PlatformTopics.all());
        ServiceKeyFiles.in(Path.of(args[4]));
        System.out.println("Databases, topics and keys are there.");
    }
}
