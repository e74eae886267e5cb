package nl.stokje.kit.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** A small service that breaks every rule; compiled when it is needed, so that no container ever finds it. */
final class Bakery {
    static final String PACKAGE = "nl.stokje.bakery";

    private static final List<String> SOURCES = List.of(
            // The domain knows a bean, and the concepts of bread and oven know each other.
            """
            package nl.stokje.bakery.bread;
            @jakarta.persistence.Entity
            public class Bread {
                nl.stokje.bakery.oven.Oven oven() { return null; }
            }""",
            """
            package nl.stokje.bakery.bread;
            public class Breads
                    implements io.quarkus.hibernate.orm.panache.PanacheRepositoryBase<Bread, java.util.UUID> {}""",
            // A use case knows a type of the outermost ring, and a clock calls it without saying who acts.
            """
            package nl.stokje.bakery.oven;
            @jakarta.enterprise.context.ApplicationScoped
            public class Oven {
                void bake(nl.stokje.bakery.bread.Bread bread, nl.stokje.bakery.shop.Counter counter) {}
                @io.quarkus.scheduler.Scheduled(every = "1m")
                void cool() {}
            }""",
            // A resource reaches a repository, and a type that is hidden later.
            """
            package nl.stokje.bakery.shop;
            @jakarta.ws.rs.Path("/counter")
            public class Counter {
                nl.stokje.bakery.bread.Crumb crumb;
                public long count(nl.stokje.bakery.bread.Breads breads) { return breads.count(); }
                public void clear(nl.stokje.bakery.bread.Shelf shelf) {}
            }""",
            """
            package nl.stokje.bakery.bread;
            public class Shelf {
                org.hibernate.Session session;
            }""",
            """
            package nl.stokje.bakery.bread;
            public class Crumb {}""");

    /** The compiler refuses the use of a hidden type; it is hidden once the others are compiled. */
    private static final List<String> HIDDEN = List.of("""
            package nl.stokje.bakery.bread;
            class Crumb {}""");

    private Bakery() {}

    /** @param folder an empty one, for the sources and the classes */
    static JavaClasses compiledIn(Path folder) throws IOException {
        compile(SOURCES, folder);
        compile(HIDDEN, folder);
        return new ClassFileImporter().importPath(folder);
    }

    private static void compile(List<String> sources, Path folder) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var paths = new ArrayList<Path>();
            for (var source : sources) {
                var name = source.replaceAll("(?s).*\\bclass (\\w+).*", "$1");
                paths.add(Files.writeString(folder.resolve(name + ".java"), source));
            }
            var classPath = folder + File.pathSeparator + System.getProperty("java.class.path");
            var options = List.of("-d", folder.toString(), "-classpath", classPath);
            var units = files.getJavaFileObjectsFromPaths(paths);
            if (!compiler.getTask(null, files, null, options, null, units).call()) {
                throw new IllegalStateException("The bakery doesn't compile");
            }
        }
    }
}
