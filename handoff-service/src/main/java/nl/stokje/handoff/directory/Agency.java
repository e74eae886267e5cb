package nl.stokje.handoff.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Oin;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An organisation in the directory: what it can do, where, and the key that content is sealed with for it. */
@Entity
@Table(name = "agency")
public class Agency {
    /** As text: JPA converts no identifiers. */
    @Id
    private String oin;

    /** Its place in the list, newest first. */
    @Column(name = "entry_id")
    private UUID entryId;

    @Version
    private long version;

    @Embedded
    private Entry entry;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "removed_at")
    private Instant removedAt;

    private Oin successor;

    @Column(name = "pending_key_change")
    private UUID pendingKeyChange;

    protected Agency() {}

    Agency(Oin oin) {
        this.oin = oin.value();
        this.entryId = Ids.next();
    }

    /** Takes over the whole entry; what isn't in the new entry is dropped, but for a key that is in use: see {@link KeyChange}. */
    AgencyRegistered register(Entry entry, Instant now) {
        return keep(publicKey().map(entry::with).orElse(entry), now);
    }

    /** Lets another key wait for a second person. */
    KeyChange proposeKey(AgencyKey wanted, String by, Instant now) {
        var change = new KeyChange(oin(), wanted, by, now);
        pendingKeyChange = change.id();
        return change;
    }

    /** Carries out what was decided about a change of the key; gives the event if the entry changed. */
    Optional<AgencyRegistered> settle(KeyChange change, Instant now) {
        pendingKeyChange = null;
        return change.decision() == KeyChangeDecision.CONFIRM
                ? Optional.of(keep(entry.with(change.publicKey()), now))
                : Optional.empty();
    }

    private AgencyRegistered keep(Entry entry, Instant now) {
        this.entry = entry;
        this.registeredAt = now;
        return AgencyRegistered.of(this);
    }

    /**
     * Removes the agency from the directory; its number won't be given out again.
     *
     * @param successor which agency takes over what is still sent to this one, or null
     */
    public AgencyRemoved remove(Oin successor, Instant now) {
        this.successor = successor;
        this.removedAt = now;
        return new AgencyRemoved(oin(), successor, now);
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    public boolean canMeet(String needCode) {
        return entry.capabilities().contains(needCode);
    }

    public Oin oin() {
        return new Oin(oin);
    }

    UUID entryId() {
        return entryId;
    }

    public long version() {
        return version;
    }

    public Entry entry() {
        return entry;
    }

    /** The key that content is sealed with, if there is one. */
    Optional<AgencyKey> publicKey() {
        return Optional.ofNullable(entry).map(Entry::publicKey);
    }

    /** Another key that waits for a second person, if there is one. */
    Optional<UUID> pendingKeyChange() {
        return Optional.ofNullable(pendingKeyChange);
    }

    Instant registeredAt() {
        return registeredAt;
    }

    /**
     * What an agency says of itself.
     *
     * @param capabilities codes of the needs that it can meet
     * @param regions codes of municipalities (CBS), such as GM0363
     * @param publicKey the key that content is sealed with for its integrators, or null
     */
    @Embeddable
    public record Entry(
            @Embedded Names names,
            @JdbcTypeCode(SqlTypes.ARRAY) List<String> capabilities,
            @JdbcTypeCode(SqlTypes.ARRAY) List<String> regions,
            @Embedded Contact contact,
            @Column(name = "public_key") AgencyKey publicKey) {
        /** The same with other capabilities. */
        Entry with(List<String> capabilities) {
            return new Entry(names, capabilities, regions, contact, publicKey);
        }

        /** The same with another key. */
        Entry with(AgencyKey publicKey) {
            return new Entry(names, capabilities, regions, contact, publicKey);
        }
    }

    /** Its name in Dutch, and in English where it has one. */
    @Embeddable
    public record Names(
            @Column(name = "name_nl") String nl,
            @Column(name = "name_en") String en) {}

    /** Where a colleague reaches it. */
    @Embeddable
    public record Contact(
            @Column(name = "contact_email") String email,
            @Column(name = "contact_phone") String phone,
            @Column(name = "contact_url") String url) {}
}
