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
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.stokje.kit.KitConfig;
import nl.stokje.kit.TestKeys;
import nl.stokje.kit.timers.Kitchen;
import nl.stokje.servers.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is stored opens at its own place, under its own case's key, and never again once that key is destroyed. */
@QuarkusTest
@TestProfile(Kitchen.class)
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "service", value = "timers"))
@QuarkusTestResource(value = TestKeys.class, initArgs = @ResourceArg(name = "service", value = "case-service"))
class VaultTest {
    private static final Place PLACE = new Place("context_item", "text", "1");
    private static final String TEXT = "Ik sta op straat 👩🏽‍🍼";

    @Inject
    Vault vault;

    @Inject
    CaseKeys keys;

    @Inject
    StoredCaseKeys stored;

    @Inject
    ServiceKeyset keyset;

    @Inject
    KitConfig config;

    private final UUID caseId = UUID.randomUUID();

    @Test
    void whatIsStoredOpensWhereItWasStored() {
        var bytes = vault.encrypt(caseId, PLACE, TEXT);
        assertThat(vault.decrypt(PLACE, bytes)).isEqualTo(TEXT);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("straat");
        assertThat(vault.encrypt(caseId, PLACE, TEXT)).as("the same text again").isNotEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({"consent, text, 1", "context_item, observer, 1", "context_item, text, 2"})
    void itOpensInNoOtherTableColumnOrRow(String table, String column, String row) {
        var bytes = vault.encrypt(caseId, PLACE, TEXT);
        assertThatThrownBy(() -> vault.decrypt(new Place(table, column, row), bytes))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("straat");
    }

    @Test
    void itOpensUnderNoOtherCasesKey() {
        var other = vault.encrypt(UUID.randomUUID(), PLACE, TEXT);
        var bytes = vault.encrypt(caseId, PLACE, TEXT);
        System.arraycopy(other, 1, bytes, 1, 16);
        assertThatThrownBy(() -> vault.decrypt(PLACE, bytes)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsCutOffOrNothingOfOursIsRefused() {
        for (var bytes : new byte[][] {{}, {1}, {1, 2, 3}, new byte[17], "{\"story\": {}}".getBytes()}) {
            assertThatThrownBy(() -> vault.decrypt(PLACE, bytes)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void onceItsKeyIsDestroyedNothingOfACaseOpensAndNothingMoreIsStored() {
        var bytes = vault.encrypt(caseId, PLACE, TEXT);
        var destroyedAt = keys.destroy(caseId, "operator-1", "asked by the citizen");
        assertThatThrownBy(() -> vault.decrypt(PLACE, bytes)).isInstanceOf(CaseErased.class);
        assertThatThrownBy(() -> vault.encrypt(caseId, PLACE, TEXT)).isInstanceOf(CaseErased.class);
        assertThat(keys.destroy(caseId, "operator-2", "once more"))
                .as("when, the first time")
                .isEqualTo(destroyedAt);
        var text = PersonalText.stored(bytes, vault);
        PersonalRow.ofLoaded(PLACE.table(), PLACE.row()).holds(PLACE.column(), text);
        assertThat(text.text()).isEqualTo(PersonalText.ERASED);
        assertThatThrownBy(text::requiredText).isInstanceOf(CaseErased.class);
    }

    @Test
    void aCaseWhoseKeyIsDestroyedBeforeAnythingCameOfItNeverGetsOne() {
        keys.destroy(caseId, "operator-1", "asked by the citizen");
        assertThatThrownBy(() -> vault.encrypt(caseId, PLACE, TEXT)).isInstanceOf(CaseErased.class);
        assertThat(stored.of(caseId))
                .hasValueSatisfying(key -> assertThat(key.isDestroyed()).isTrue());
    }

    @Test
    void aCaseThatHasNoKeyIsToldFromOneThatWasErased() {
        var bytes = vault.encrypt(caseId, PLACE, TEXT);
        var unknown = UUID.randomUUID();
        var header = ByteBuffer.wrap(bytes);
        header.position(1);
        header.putLong(unknown.getMostSignificantBits()).putLong(unknown.getLeastSignificantBits());
        assertThatThrownBy(() -> vault.decrypt(PLACE, bytes))
                .isNotInstanceOf(CaseErased.class)
                .hasMessageContaining("no key");
    }

    @Test
    void processesThatMeetACaseAtTheSameMomentShareItsOneKey() throws Exception {
        var together = new CountDownLatch(4);
        try (var workers = Executors.newFixedThreadPool(4)) {
            var sealed = IntStream.range(0, 4)
                    .mapToObj(_ -> workers.submit(() -> {
                        var process = process();
                        together.countDown();
                        together.await();
                        return process.encrypt(caseId, PLACE, TEXT);
                    }))
                    .toList();
            for (var one : sealed) {
                assertThat(vault.decrypt(PLACE, one.get())).isEqualTo(TEXT);
            }
        }
    }

    /** As another process of the service would: nothing is remembered. */
    private Vault process() {
        return new Vault(keyset, new CaseKeys(keyset, stored, config));
    }
}
