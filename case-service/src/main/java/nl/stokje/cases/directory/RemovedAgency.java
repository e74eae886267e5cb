package nl.stokje.cases.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import nl.stokje.kit.Oin;

/** An agency that has left the directory, and who is in its place if somebody is. */
@Entity
@Table(name = "removed_agency")
class RemovedAgency {
    /** The OIN; converters don't apply to identifiers. */
    @Id
    private String oin;

    private Oin successor;

    @Column(name = "removed_at")
    private Instant removedAt;

    protected RemovedAgency() {}

    /** @param successor null when nobody is in its place */
    RemovedAgency(Oin oin, Oin successor, Instant removedAt) {
        this.oin = oin.value();
        this.successor = successor;
        this.removedAt = removedAt;
    }

    /** Who is in its place, or null. */
    Oin successor() {
        return successor;
    }
}
