package nl.stokje.kit;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/**
 * The settings that all services share; each stands in the services' READMEs. How often the clocks look ({@code
 * stokje.timers.every}, {@code stokje.outbox-lag.every}, {@code stokje.vault.look-every}) stands at the clocks themselves.
 */
@ConfigMapping(prefix = "stokje")
public interface KitConfig {
    /** The OIN under which the platform's events are published ({@code ce_source}). */
    Oin platformOin();

    Outbox outbox();

    Inbox inbox();

    Idempotency idempotency();

    Timers timers();

    Sealing sealing();

    Vault vault();

    interface Outbox {
        /** The topic of this service's events. */
        String topic();

        /** How long a published row is kept, so that a lost replication slot can be healed from it. */
        Duration keep();
    }

    interface Inbox {
        /** How long is remembered what was taken; longer than any outbox keeps. */
        Duration keep();
    }

    interface Idempotency {
        /** How long the first answer to a key is given again. */
        Duration keep();
    }

    interface Timers {
        /** How long a step that fails waits for another try. */
        Duration retryAfter();

        /** How long is remembered what has happened. */
        Duration keep();
    }

    interface Sealing {
        /** File with this service's private keys (JWKS, one for signing and one for encryption): a path. */
        String privateKeys();

        /** File with the public keys of all services (JWKS); each {@code kid} starts with the service's name. */
        String publicKeys();
    }

    interface Vault {
        /** File with the keyset of this service (Google Tink, AEAD, in JSON): a path. */
        String keyset();

        /** How long an opened key of a case is remembered: for so long it can outlive its destruction elsewhere. */
        Duration keyCache();
    }
}
