package nl.stokje.kit;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/**
 * The settings that all services share; each stands in the services' READMEs. How often the clocks look ({@code
 * stokje.timers.every}, {@code stokje.outbox-lag.every}, {@code stokje.vault.look-every}) stands at the clocks themselves. How
 * long rows are kept ({@code stokje.outbox.keep}, {@code stokje.inbox.keep}, {@code stokje.idempotency.keep}, {@code
 * stokje.access-log.keep}) is read by the migrations alone.
 */
@ConfigMapping(prefix = "stokje")
public interface KitConfig {
    /** The OIN under which the platform's events are published ({@code ce_source}). */
    Oin platformOin();

    /** A file with needs of this installation's own, beside the published list: a path. */
    Optional<String> moreNeedCodes();

    Outbox outbox();

    Consumers consumers();

    Timers timers();

    Sealing sealing();

    Vault vault();

    interface Outbox {
        /** The topic of this service's events. */
        String topic();
    }

    interface Consumers {
        /** How many connections to the database all consumers take together; fewer than the pool has. */
        int connections();
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
