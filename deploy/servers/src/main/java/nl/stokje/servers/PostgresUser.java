package nl.stokje.servers;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom PostgreSQL's programs run as, since they refuse to run as root. Whoever owns the data keeps it: the choice is
 * read from the folder's owner at every later start.
 */
sealed interface PostgresUser {

    /** The command, run as this user. */
    List<String> run(List<String> command);

    /** Gives the user what it must be able to write. */
    default void own(Path folder) {}

    /** Not root: nothing to do. */
    record Caller() implements PostgresUser {
        @Override
        public List<String> run(List<String> command) {
            return command;
        }
    }

    /** Root of the machine, but nobody within a user namespace; files stay root's. */
    record NobodyInNamespace() implements PostgresUser {
        @Override
        public List<String> run(List<String> command) {
            return prefixed(List.of("unshare", "-U"), command);
        }
    }

    /** Another user, where user namespaces are not allowed. */
    record Other(int uid, int gid) implements PostgresUser {
        @Override
        public List<String> run(List<String> command) {
            return prefixed(
                    List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--inh-caps=-all"),
                    command);
        }

        @Override
        public void own(Path folder) {
            try {
                Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes found) throws IOException {
                        return give(path);
                    }

                    @Override
                    public FileVisitResult visitFile(Path path, BasicFileAttributes found) throws IOException {
                        return give(path);
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException("%s could not be given to user %d".formatted(folder, uid), e);
            }
        }

        private FileVisitResult give(Path path) throws IOException {
            Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
            return FileVisitResult.CONTINUE;
        }
    }

    /** By convention the ids of nobody; no entry in /etc/passwd is needed. */
    int NOBODY = 65534;

    /**
     * @param data the folder that PostgreSQL keeps its data in; it may not exist yet
     * @throws ServerFailed when there is no way to run as anyone but root
     */
    static PostgresUser of(Path data) {
        if (!isRoot()) {
            return new Caller();
        }
        var owner = Files.exists(data) ? ownerOf(data) : 0;
        if (owner != 0) {
            return reaching(data, new Other(owner, NOBODY));
        }
        var namespace = new NobodyInNamespace();
        if (succeeds(namespace.run(List.of("true")))) {
            return namespace;
        }
        return reaching(data, new Other(NOBODY, NOBODY));
    }

    static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    private static PostgresUser reaching(Path data, Other user) {
        if (!succeeds(user.run(List.of("true")))) {
            throw new ServerFailed(
                    "PostgreSQL refuses to run as root, and neither 'unshare -U' nor 'setpriv' works here "
                            + "to run it as another user; start this as a user other than root");
        }
        var existing = data;
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (!succeeds(user.run(List.of("test", "-x", existing.toString())))) {
            throw new ServerFailed(
                    ("PostgreSQL refuses to run as root, and user %d, which it would run as, may not enter "
                                    + "%s; choose a folder that everyone may enter, such as one below /var/lib")
                            .formatted(user.uid(), existing));
        }
        return user;
    }

    private static int ownerOf(Path data) {
        try {
            return (Integer) Files.getAttribute(data, "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException("the owner of %s could not be told".formatted(data), e);
        }
    }

    private static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // there is no such program
        } catch (InterruptedException e) {
            throw Waiting.interrupted(e);
        }
    }

    private static List<String> prefixed(List<String> prefix, List<String> command) {
        var all = new ArrayList<>(prefix);
        all.addAll(command);
        return List.copyOf(all);
    }
}
