package nl.stokje.cases.directory;

import java.time.Instant;
import java.util.Map;
import nl.stokje.kit.Oin;

/**
 * An agency is in the directory, or its entry has changed: what is read of the event.
 *
 * @param publicKey a JWK (RFC 7517) to seal for the agency with, or null
 */
record AgencyRegistered(Oin oin, Map<String, Object> publicKey, Instant registeredAt) {}
