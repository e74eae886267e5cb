package nl.stokje.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** An outbox as the services have it. */
record Outbox(String url, Database database) {

    private static final String TABLE = """
            CREATE TABLE IF NOT EXISTS outbox (
              position     bigserial PRIMARY KEY,
              id           uuid NOT NULL UNIQUE,
              specversion  text NOT NULL DEFAULT '1.0',
              topic        text NOT NULL,
              key          text NOT NULL,
              type         text NOT NULL,
              source       text NOT NULL,
              time         timestamptz NOT NULL,
              content_type text NOT NULL,
              traceparent  text,
              payload      text NOT NULL,
              CONSTRAINT outbox_size CHECK (octet_length(payload) <= 1000000)
            );
            GRANT SELECT ON outbox TO stokje_connect;
            GRANT SELECT, INSERT ON outbox TO %1$s;
            GRANT USAGE ON SEQUENCE outbox_position_seq TO %1$s;
            DROP PUBLICATION IF EXISTS stokje_outbox;
            CREATE PUBLICATION stokje_outbox FOR TABLE outbox WITH (publish = 'insert');
            """;

    void migrate() throws SQLException {
        try (var owner = DriverManager.getConnection(url, database.owner(), database.ownerPassword());
                var statement = owner.createStatement()) {
            statement.execute(TABLE.formatted(database.name()));
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, database.name(), database.password());
    }

    void add(Connection connection, Row row) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO outbox (id, topic, key, type, source, time, content_type, traceparent, payload)
                VALUES (?, ?, ?, ?, ?, ?::timestamptz, ?, ?, ?)
                """)) {
            insert.setObject(1, row.id());
            insert.setString(2, row.topic());
            insert.setString(3, row.key());
            insert.setString(4, Row.TYPE);
            insert.setString(5, Row.SOURCE);
            insert.setString(6, row.time().toString());
            insert.setString(7, "application/json");
            insert.setString(8, row.traceparent());
            insert.setString(9, row.payload());
            insert.executeUpdate();
        }
    }

    void add(Row row) throws SQLException {
        try (var connection = connect()) {
            add(connection, row);
        }
    }

    /** Of the committed rows of a topic, in their order. */
    List<String> payloads(String topic) throws SQLException {
        try (var connection = connect();
                var query =
                        connection.prepareStatement("SELECT payload FROM outbox WHERE topic = ? ORDER BY position")) {
            query.setString(1, topic);
            var rows = query.executeQuery();
            var payloads = new ArrayList<String>();
            while (rows.next()) {
                payloads.add(rows.getString(1));
            }
            return payloads;
        }
    }
}
