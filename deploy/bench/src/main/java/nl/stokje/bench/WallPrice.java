package nl.stokje.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.stokje.bench.WallRows.Item;
import nl.stokje.local.Platform;
import nl.stokje.servers.ServerFailed;

/**
 * What row-level security costs the database: the same transactions as a service's role with it (who acts is said first), and
 * without (the role passes the policies by, and nothing is said), by turns. Nothing of the service's own work is in it, so that
 * the share is the largest that it can be.
 */
final class WallPrice {
    private static final int ROWS = 20_000;
    private static final int ROUNDS = 6;
    private static final Duration TURN = Duration.ofSeconds(3);

    private final Platform platform;
    private final Random random = new Random(12);

    WallPrice(Platform platform) {
        this.platform = platform;
    }

    /**
     * Microseconds of CPU time that the database's process takes for a transaction, the median of the rounds: what the disk and
     * other programs do meanwhile is in the time on the clock, and not in this.
     */
    record Price(double with, double without) {
        /** Of what the same processor does without row-level security, how much it does with it. */
        double share() {
            return without / with;
        }
    }

    Map<WallWork, Price> measure(String storysCase) {
        try {
            var rows = new WallRows(platform, ROWS);
            var items = Map.of("stokje_handoff", rows.handoffs(), "stokje_case", rows.cases(storysCase));
            var prices = new EnumMap<WallWork, Price>(WallWork.class);
            for (var work : WallWork.values()) {
                prices.put(work, price(work, items.get(work.database())));
            }
            return prices;
        } catch (SQLException e) {
            throw new ServerFailed("The wall can't be measured: " + e.getMessage(), e);
        }
    }

    private Price price(WallWork work, List<Item> items) throws SQLException {
        var with = new ArrayList<Double>();
        var without = new ArrayList<Double>();
        cpuOf(work, items, true);
        for (var round = 0; round < ROUNDS; round++) {
            with.add(cpuOf(work, items, true));
            without.add(cpuOf(work, items, false));
        }
        return new Price(median(with), median(without));
    }

    /** A connection for each turn: what a plan knows of policies stays with its connection. */
    private double cpuOf(WallWork work, List<Item> items, boolean wall) throws SQLException {
        try (var database = platform.databases().connect(work.database())) {
            try (var set = database.createStatement()) {
                set.execute("ALTER ROLE %s %s".formatted(work.database(), wall ? "NOBYPASSRLS" : "BYPASSRLS"));
                set.execute("SET ROLE " + work.database());
                set.execute("SET random_page_cost = 1.1");
            }
            database.setAutoCommit(false);
            var transaction = new Transaction(database, work, wall);
            run(transaction, items, TURN.dividedBy(4));
            return run(transaction, items, TURN);
        }
    }

    private double run(Transaction transaction, List<Item> items, Duration length) throws SQLException {
        var began = System.nanoTime();
        var before = transaction.cpuNanos();
        var done = 0;
        while (System.nanoTime() - began < length.toNanos()) {
            transaction.on(items.get(random.nextInt(items.size())));
            done++;
        }
        return (transaction.cpuNanos() - before) / 1e3 / done;
    }

    /** The statements of one work, prepared once. */
    private static final class Transaction {
        private final Connection database;
        private final Path schedule;
        private final PreparedStatement say;
        private final List<PreparedStatement> statements = new ArrayList<>();
        private final List<List<Boolean>> parameters = new ArrayList<>();

        Transaction(Connection database, WallWork work, boolean wall) throws SQLException {
            this.database = database;
            this.schedule = Path.of("/proc", Integer.toString(pidOf(database)), "schedstat");
            this.say = wall ? database.prepareStatement("SELECT set_config('stokje.acting', ?, true)") : null;
            for (var sql : work.statements()) {
                parameters.add(sql.chars()
                        .filter(c -> c == '?' || c == '$')
                        .mapToObj(c -> c == '?')
                        .toList());
                statements.add(database.prepareStatement(sql.replace('$', '?')));
            }
        }

        private static int pidOf(Connection database) throws SQLException {
            try (var statement = database.createStatement();
                    var row = statement.executeQuery("SELECT pg_backend_pid()")) {
                row.next();
                return row.getInt(1);
            }
        }

        /** That the process at the other end of the connection has had so far. */
        long cpuNanos() {
            try {
                return Long.parseLong(Files.readString(schedule).split(" ")[0]);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void on(Item item) throws SQLException {
            if (say != null) {
                say.setString(1, item.agency());
                say.execute();
            }
            for (var i = 0; i < statements.size(); i++) {
                var statement = statements.get(i);
                var number = 1;
                for (var isId : parameters.get(i)) {
                    statement.setObject(number++, isId ? item.id() : item.agency());
                }
                if (statement.execute()) {
                    read(statement);
                }
            }
            database.commit();
        }

        private static void read(PreparedStatement statement) throws SQLException {
            try (var rows = statement.getResultSet()) {
                while (rows.next()) {
                    rows.getObject(1);
                }
            }
        }
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return (sorted.get(sorted.size() / 2) + sorted.get((sorted.size() - 1) / 2)) / 2;
    }
}
