package nl.stokje.kit.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stokje.kit.KitConfig;
import nl.stokje.kit.TestKeys;
import nl.stokje.kit.timers.Kitchen;
import nl.stokje.servers.TestServers;
import nl.stokje.servers.VaultKeyset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service's keyset is changed while the service runs; at every moment everything opens. */
@QuarkusTest
@TestProfile(Kitchen.class)
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "service", value = "timers"))
@QuarkusTestResource(value = TestKeys.class, initArgs = @ResourceArg(name = "service", value = "case-service"))
class KeyRotationTest {
    private static final Place PLACE = new Place("context_item", "text", "1");

    @Inject
    StoredCaseKeys stored;

    @Inject
    ServiceKeyset keyset;

    @Inject
    Rewrapping rewrapping;

    @Inject
    MeterRegistry meters;

    @Inject
    KitConfig config;

    private final Map<UUID, byte[]> stories =
            Stream.generate(UUID::randomUUID).limit(5).collect(Collectors.toMap(caseId -> caseId, _ -> new byte[0]));

    private VaultKeyset file;

    @BeforeEach
    void storeUnderTheKeyOfNow() {
        file = VaultKeyset.at(Path.of(config.vault().keyset()));
        stories.replaceAll((caseId, _) -> process().encrypt(caseId, PLACE, "Story of " + caseId));
    }

    @Test
    void aKeyIsAddedPromotedAndTheEarlierOneRemovedWhileAllOpens() {
        var earlier = keyset.primaryKeyId();
        var next = file.add();
        keyset.look();
        assertThat(keyset.primaryKeyId()).as("added, not promoted").isEqualTo(earlier);
        assertAllOpen();

        file.promote(next);
        keyset.look();
        assertThat(keyset.primaryKeyId()).isEqualTo(next);
        assertAllOpen();

        rewrapping.rewrap();
        assertThat(stored.countNotWrappedBy(next)).isZero();
        assertThat(meters.get("stokje.vault.keys.to.rewrap").gauge().value()).isZero();
        file.remove(earlier);
        keyset.look();
        assertThat(file.keys()).noneMatch(key -> key.startsWith(Integer.toUnsignedString(earlier)));
        assertAllOpen();
    }

    /** Killed at any moment, some keys are wrapped by the one key and some by the other, and another process goes on. */
    @Test
    void aRotationThatStopsInTheMiddleGoesOnLater() {
        var next = file.add();
        file.promote(next);
        keyset.look();
        var first = stored.notWrappedBy(next).getFirst();
        new CaseKeys(keyset, stored, config).rewrap(first, next);
        assertThat(stored.of(first.caseId()).orElseThrow().wrappedBy()).isEqualTo(next);
        assertThat(stored.countNotWrappedBy(next)).isPositive();
        assertAllOpen();

        rewrapping.rewrap();
        assertThat(stored.countNotWrappedBy(next)).isZero();
        assertAllOpen();
    }

    @Test
    void aKeyThatIsDestroyedWhileItIsWrappedAnewStaysDestroyed() {
        var caseId = stories.keySet().iterator().next();
        var next = file.add();
        file.promote(next);
        keyset.look();
        var read = stored.of(caseId).orElseThrow();
        new CaseKeys(keyset, stored, config).destroy(caseId, "operator-1", "asked by the citizen");
        stored.rewrap(read, new byte[] {1}, next);
        assertThat(stored.of(caseId).orElseThrow().isDestroyed()).isTrue();
    }

    @Test
    void aFileThatIsNoKeysetChangesNothing() throws IOException {
        var path = Path.of(config.vault().keyset());
        var good = Files.readString(path);
        for (var nonsense : List.of("", "{}", good.substring(0, good.length() / 2))) {
            Files.writeString(path, nonsense);
            keyset.look();
            assertAllOpen();
        }
        Files.writeString(path, good);
        keyset.look();
        assertAllOpen();
    }

    @Test
    void theKeyThatEncryptsIsNotRemoved() {
        assertThatThrownBy(() -> file.remove(keyset.primaryKeyId())).isInstanceOf(IllegalArgumentException.class);
        assertAllOpen();
    }

    /** By a process that remembers nothing. */
    private void assertAllOpen() {
        stories.forEach(
                (caseId, story) -> assertThat(process().decrypt(PLACE, story)).isEqualTo("Story of " + caseId));
    }

    private Vault process() {
        return new Vault(keyset, new CaseKeys(keyset, stored, config));
    }
}
