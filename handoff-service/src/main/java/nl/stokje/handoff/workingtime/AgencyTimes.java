package nl.stokje.handoff.workingtime;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import nl.stokje.kit.Oin;

/** The working times that an agency has set for itself. */
@Entity
@Table(name = "working_times")
class AgencyTimes {
    /** As text: JPA converts no identifiers. */
    @Id
    private String oin;

    @Version
    private long version;

    @Embedded
    private WorkingTimes times;

    protected AgencyTimes() {}

    AgencyTimes(Oin oin) {
        this.oin = oin.value();
    }

    /** What is under way keeps the times that it started with. */
    void set(WorkingTimes times) {
        this.times = times;
    }

    WorkingTimes times() {
        return times;
    }

    long version() {
        return version;
    }
}
