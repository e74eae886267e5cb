package nl.stokje.kit.wall;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Tells the database who acts, as the first statement of each transaction. For that transaction alone: the pool begins it
 * before it asks here, so a setting of the session would be undone with a transaction that is rolled back, and what the
 * connection then said couldn't be known.
 */
@ApplicationScoped
class SayingWhoActs implements AgroalPoolInterceptor {
    /** Kept in one form, so that the driver prepares it once a connection. */
    private static final String SAY = "SELECT set_config('stokje.acting', ?, true)";

    private final WhoActs whoActs;

    SayingWhoActs(WhoActs whoActs) {
        this.whoActs = whoActs;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        try (var statement = connection.prepareStatement(SAY)) {
            statement.setString(1, whoActs.now().name());
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("Can't say who acts", e);
        }
    }
}
