package nl.stokje.kit.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.stokje.kit.TestKeys;
import nl.stokje.kit.grants.TableOwner;
import nl.stokje.kit.timers.Kitchen;
import nl.stokje.servers.TestServers;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows from before each case had its own key are taken over: nothing is lost, and nothing stays readable. */
@QuarkusTest
@TestProfile(Kitchen.class)
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "service", value = "timers"))
@QuarkusTestResource(value = TestKeys.class, initArgs = @ResourceArg(name = "service", value = "case-service"))
class EncryptingMigrationTest {
    private static final String KEY = "stokje.vault.key";
    private static final String EARLIER =
            Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes());

    @Inject
    Vault vault;

    @Inject
    TableOwner owner;

    private final UUID id = UUID.randomUUID();
    private final UUID caseId = UUID.randomUUID();
    private Connection connection;

    @BeforeEach
    void rowsFromBefore() throws SQLException, GeneralSecurityException {
        System.setProperty(KEY, EARLIER);
        connection = owner.uncommitted("CREATE TABLE note (id uuid, case_id uuid, text text, sealed bytea)");
        try (var insert =
                connection.prepareStatement("INSERT INTO note VALUES (?, ?, 'Zo was het', ?), (?, ?, NULL, NULL)")) {
            insert.setObject(1, id);
            insert.setObject(2, caseId);
            insert.setBytes(3, underTheEarlierKey("In haar woorden"));
            insert.setObject(4, UUID.randomUUID());
            insert.setObject(5, UUID.randomUUID());
            insert.executeUpdate();
        }
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        System.clearProperty(KEY);
        connection.close();
    }

    @Test
    void whatWasReadableAndWhatWasUnderTheEarlierKeyIsUnderTheKeyOfItsCase() throws SQLException {
        migrate();
        try (var rows =
                connection.createStatement().executeQuery("SELECT text, sealed FROM note ORDER BY text IS NULL")) {
            assertThat(rows.next()).isTrue();
            assertThat(vault.decrypt(place("text"), rows.getBytes(1))).isEqualTo("Zo was het");
            assertThat(vault.decrypt(place("sealed"), rows.getBytes(2))).isEqualTo("In haar woorden");
            assertThat(Vault.caseOf(rows.getBytes(1))).isEqualTo(caseId);
            assertThat(rows.next()).isTrue();
            assertThat(rows.getBytes(1)).as("what was nothing").isNull();
        }
    }

    @Test
    void withoutTheEarlierKeyTheUpgradeStopsAndSaysWhatIsMissing() {
        System.clearProperty(KEY);
        assertThatThrownBy(this::migrate).hasMessageContaining(KEY);
    }

    @Test
    void withAnotherKeyTheUpgradeStops() {
        System.setProperty(KEY, Base64.getEncoder().encodeToString(new byte[32]));
        assertThatThrownBy(this::migrate).hasMessageContaining(KEY).hasMessageNotContaining("woorden");
    }

    private void migrate() throws SQLException {
        new V1__notes_of_a_test().migrate(new Context() {
            @Override
            public Configuration getConfiguration() {
                return null;
            }

            @Override
            public Connection getConnection() {
                return connection;
            }
        });
    }

    private Place place(String column) {
        return new Place("note", column, id.toString());
    }

    private static byte[] underTheEarlierKey(String text) throws GeneralSecurityException {
        var nonce = new byte[12];
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(Base64.getDecoder().decode(EARLIER), "AES"),
                new GCMParameterSpec(128, nonce));
        var encrypted = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(12 + encrypted.length)
                .put(nonce)
                .put(encrypted)
                .array();
    }
}
