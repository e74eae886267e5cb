package nl.stokje.handoff.handoff;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;

/** What was decided about a handoff, oldest first. */
@Embeddable
class Decisions {
    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "handoff_id", nullable = false, updatable = false)
    @OrderBy("decidedAt")
    private List<Decision> decisions = new ArrayList<>();

    protected Decisions() {}

    void add(Decision decision) {
        decisions.add(decision);
    }

    /** Who could help better, as the receiver said when it declined. */
    Optional<Oin> betterAgency() {
        return decisions.stream()
                .map(Decision::betterAgency)
                .filter(Objects::nonNull)
                .findFirst();
    }

    static Refusal noBetterAgency(Handoff handoff) {
        return Refusal.conflict(
                "no-better-agency",
                "The handoff wasn't declined with a better agency.",
                Map.of(
                        "handoffId",
                        handoff.id(),
                        "state",
                        handoff.state(),
                        "next",
                        "Propose it to an agency of your own choice: POST /v1/handoffs"));
    }

    List<Decision> all() {
        return List.copyOf(decisions);
    }
}
