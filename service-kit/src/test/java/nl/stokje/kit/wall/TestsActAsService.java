package nl.stokje.kit.wall;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.stream.Stream;

/**
 * What a test asks of the database itself, on its own threads, it asks as the service. On the threads of the service under
 * test nothing is different: what forgets to say who acts sees nothing there.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class TestsActAsService extends Unsaid {
    @Override
    ActingParty party() {
        var thread = Thread.currentThread().getName();
        return Stream.of("main", "awaitility", "pool-", "ForkJoin", "test-").anyMatch(thread::startsWith)
                ? ActingParty.SERVICE
                : super.party();
    }
}
