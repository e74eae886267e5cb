package nl.stokje.servers;

import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Changes a service's keyset, as {@code deploy/keyset} calls it. Wrong use ends with a sentence and status 64. */
public final class VaultKeysetProgram {
    private static final int WRONG_USE = 64;

    private VaultKeysetProgram() {}

    /** @param args {@code create|add|list FILE} or {@code promote|remove FILE KEY} */
    public static void main(String[] args) {
        try {
            run(args);
        } catch (IllegalArgumentException e) {
            end(WRONG_USE, e.getMessage());
        } catch (IllegalStateException | UncheckedIOException e) {
            end(1, e.getMessage());
        }
    }

    private static void run(String[] args) {
        if (args.length < 2) {
            throw new IllegalArgumentException("it is create|add|list FILE, or promote|remove FILE KEY");
        }
        var keyset = VaultKeyset.at(Path.of(args[1]));
        switch (args[0]) {
            case "create" -> keyset.createIfAbsent();
            case "add" -> System.out.println(Integer.toUnsignedLong(keyset.add()));
            case "list" -> keyset.keys().forEach(System.out::println);
            case "promote" -> keyset.promote(keyIn(args));
            case "remove" -> keyset.remove(keyIn(args));
            default -> throw new IllegalArgumentException("there is only create, add, list, promote and remove");
        }
    }

    private static int keyIn(String[] args) {
        if (args.length < 3) {
            throw new IllegalArgumentException(args[0] + " needs the id of a key, as list prints it");
        }
        return Integer.parseUnsignedInt(args[2]);
    }

    private static void end(int status, String sentence) {
        System.err.println("keyset: " + sentence);
        System.exit(status);
    }
}
