package nl.stokje.kit.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.proto.EncryptedKeyset;
import com.google.protobuf.ExtensionRegistryLite;
import com.google.protobuf.InvalidProtocolBufferException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stokje.kit.KitConfig;
import nl.stokje.kit.TestKeys;
import nl.stokje.kit.timers.Kitchen;
import nl.stokje.kit.vault.StoredCaseKeys.StoredKey;
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
        var earlier = keyset.loaded().primary();
        var next = file.add();
        keyset.look();
        assertThat(keyset.loaded().primary()).as("added, not promoted").isEqualTo(earlier);
        assertAllOpen();

        file.promote(next);
        keyset.look();
        assertThat(keyset.loaded().primary()).isEqualTo(next);
        assertAllOpen();

        assertThat(waiting()).as("not counted yet").isNaN();
        rewrapping.rewrap();
        assertThat(stored.countNotWrappedBy(next)).isZero();
        assertThat(waiting()).isZero();
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
        var first = stored.notWrappedBy(next, new UUID(0, 0)).getFirst();
        new CaseKeys(keyset, stored, config).rewrap(first);
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
        stored.rewrap(read, new StoredKey(caseId, new byte[] {1}, next));
        assertThat(stored.of(caseId).orElseThrow().isDestroyed()).isTrue();
    }

    /** It is found by its place before the others, so they would wait behind it for ever. */
    @Test
    void aKeyThatDoesNotOpenIsCountedAndKeepsNoOtherWaiting() {
        var broken = new UUID(0, 1);
        stored.add(new StoredKey(broken, new byte[] {1}, keyset.loaded().primary()));
        var next = file.add();
        file.promote(next);
        keyset.look();

        rewrapping.rewrap();
        assertThat(stored.notWrappedBy(next, new UUID(0, 0)))
                .extracting(StoredKey::caseId)
                .containsExactly(broken);
        assertThat(waiting()).isOne();
        assertAllOpen();

        stored.destroy(broken, "operator-1", "it doesn't open");
        rewrapping.rewrap();
        assertThat(waiting()).isZero();
    }

    /** Whoever makes a key while the keyset changes marks it with the key that wrapped it, or it would be lost with that key. */
    @Test
    void keysThatAreMadeWhileTheKeysetChangesAreMarkedWithWhatWrapsThem() throws InterruptedException {
        var ended = new AtomicBoolean();
        var made = new ConcurrentLinkedQueue<UUID>();
        var maker = Thread.ofPlatform().start(() -> {
            while (!ended.get()) {
                var caseId = UUID.randomUUID();
                process().encrypt(caseId, PLACE, "Story of " + caseId);
                made.add(caseId);
            }
        });
        for (var round = 0; round < 50; round++) {
            var next = file.add();
            file.promote(next);
            keyset.look();
        }
        ended.set(true);
        maker.join();
        assertThat(made).isNotEmpty();
        assertThat(stored.of(made)).hasSameSizeAs(made).allSatisfy(this::assertOpensByWhatItIsMarkedWith);
    }

    private void assertOpensByWhatItIsMarkedWith(StoredKey key) {
        // What Tink encrypts starts with a byte for the form and the id of the key.
        assertThat(ByteBuffer.wrap(encrypted(key), 1, Integer.BYTES).getInt()).isEqualTo(key.wrappedBy());
    }

    private static byte[] encrypted(StoredKey key) {
        try {
            return EncryptedKeyset.parseFrom(key.wrapped(), ExtensionRegistryLite.getEmptyRegistry())
                    .getEncryptedKeyset()
                    .toByteArray();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    private double waiting() {
        return meters.get("stokje.vault.keys.to.rewrap").gauge().value();
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
        assertThatThrownBy(() -> file.remove(keyset.loaded().primary())).isInstanceOf(IllegalArgumentException.class);
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
