package nl.stokje.servers;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What to run as a server.
 *
 * @param name what it is called in messages, and the name of its log and pid file
 * @param home the folder whose {@code logs} and {@code run} these files go to
 * @param environment is added to this process's own; secrets belong here, since a command line is everyone's to read
 */
public record Program(String name, Path home, List<String> command, Map<String, String> environment) {

    public Program {
        home = home.toAbsolutePath().normalize();
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    public static Program of(String name, Path home, List<String> command) {
        return new Program(name, home, command, Map.of());
    }

    public Program with(String variable, String value) {
        var more = new HashMap<>(environment);
        more.put(variable, value);
        return new Program(name, home, command, more);
    }

    public Program with(Map<String, String> variables) {
        var more = new HashMap<>(environment);
        more.putAll(variables);
        return new Program(name, home, command, more);
    }

    Path log() {
        return home.resolve("logs").resolve(name + ".log");
    }

    PidFile pidFile() {
        return PidFile.of(home, name);
    }
}
