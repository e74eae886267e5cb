package nl.stokje.servers;

import java.nio.file.Path;

/** Changes a service's keyset, as {@code deploy/keyset} calls it. */
public final class VaultKeysetProgram {
    private VaultKeysetProgram() {}

    /** @param args {@code create|add|list FILE} or {@code promote|remove FILE KEY} */
    public static void main(String[] args) {
        if (args.length < 2) {
            System.err.println("usage: keyset create|add|list FILE, or keyset promote|remove FILE KEY");
            System.exit(64);
        }
        var keyset = VaultKeyset.at(Path.of(args[1]));
        switch (args[0]) {
            case "create" -> keyset.createIfAbsent();
            case "add" -> System.out.println(Integer.toUnsignedLong(keyset.add()));
            case "list" -> keyset.keys().forEach(System.out::println);
            case "promote" -> keyset.promote(Integer.parseUnsignedInt(args[2]));
            case "remove" -> keyset.remove(Integer.parseUnsignedInt(args[2]));
            default -> throw new IllegalArgumentException("keyset knows create, add, list, promote, remove");
        }
    }
}
