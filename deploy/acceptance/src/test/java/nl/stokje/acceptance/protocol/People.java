package nl.stokje.acceptance.protocol;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.stokje.cases.baton.Case;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.handoff.handoff.HandoffRef;
import nl.stokje.handoff.handoff.Phase;
import nl.stokje.handoff.terms.CaseId;
import nl.stokje.handoff.terms.HandoffId;
import nl.stokje.handoff.terms.HandoffKind;
import nl.stokje.handoff.terms.Urgency;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;

/** What people at the agencies do with handoffs, mostly to the purpose; and what time does, if they don't. */
final class People {
    private final World world;
    private int begun;

    People(World world) {
        this.world = world;
    }

    void propose(Choice choice) {
        var urgency = choice.which() % 4 == 0 ? Urgency.CRISIS : Urgency.NORMAL;
        var subject = subject(choice);
        var fits = fitsIndex(subject);
        attempt(
                fits,
                "propose",
                () -> world.handoffs.propose(Handoff.propose(subject, Samples.proposal(urgency), world.now())));
    }

    void request(Choice choice) {
        var subject = subject(choice);
        attempt(true, "request", () -> world.handoffs.request(Handoff.request(subject, Samples.wish(), world.now())));
    }

    void command(Command command, Choice choice) {
        handoff(choice, it -> mover(command, it).isPresent()).ifPresent(handoff -> {
            var by = party(command, handoff, choice);
            attempt(
                    handoff.isVisibleTo(by) && Protocol.may(command, handoff, by),
                    command.name(),
                    () -> world.handoffs.command(
                            handoff.id().value(), it -> command.apply(visible(it, by), by, world.now())));
        });
    }

    void grant(Choice choice) {
        handoff(choice, it -> Protocol.mayGrant(it, it.sender())).ifPresent(handoff -> {
            var by = choice.rarely() ? choice.who(Samples.AGENCIES) : handoff.sender();
            var fits = fitsIndex(handoff.ref());
            attempt(
                    fits && Protocol.mayGrant(handoff, by),
                    "grant",
                    () -> world.handoffs.grant(visible(handoff, by).id().value(), by));
        });
    }

    /** A phase that ran at some time is at its top. What was waited for may have come since the clock was looked at. */
    void lapse(Choice choice) {
        handoff(choice, Protocol::isOpen).filter(Protocol::isConfirmed).ifPresent(handoff -> {
            var due = choice.what(List.of(Phase.values()));
            attempt(
                    Protocol.waitsForAgency(handoff).filter(due::equals).isPresent(),
                    "lapse",
                    () -> world.handoffs.lapse(handoff.id().value(), due));
        });
    }

    /** A command that the protocol allows must be done, any other must be refused and change nothing. */
    private void attempt(boolean allowed, String what, Runnable command) {
        world.step(() -> {
            var done = true;
            try {
                command.run();
            } catch (Refusal refused) {
                done = false;
            }
            if (done != allowed) {
                throw new AssertionError("commands: " + what + " was " + (done ? "done against" : "refused in spite of")
                        + " the protocol");
            }
        });
    }

    private HandoffRef subject(Choice choice) {
        var caseId = choice.which(world.caseIds);
        var holder = world.cases.known(caseId).map(Case::holder).orElse(world.agencyOfIntake(caseId));
        var sender = choice.rarely() ? choice.who(Samples.AGENCIES) : holder;
        var others = Samples.AGENCIES.stream()
                .filter(agency -> !agency.equals(sender))
                .toList();
        var kinds = List.of(HandoffKind.TRANSFER, HandoffKind.TRANSFER, HandoffKind.ASSIST, HandoffKind.ADVICE);
        return new HandoffRef(
                new HandoffId(new UUID(1, begun++)),
                new CaseId(caseId),
                choice.what(kinds),
                sender,
                choice.who(others));
    }

    /** Mostly one that something can be done with. */
    private Optional<Handoff> handoff(Choice choice, Predicate<Handoff> fitting) {
        var all = world.allHandoffs();
        var fit = all.stream().filter(fitting).toList();
        return Optional.of(fit.isEmpty() || choice.rarely() ? all : fit)
                .filter(some -> !some.isEmpty())
                .map(choice::which);
    }

    private static Oin party(Command command, Handoff handoff, Choice choice) {
        return choice.rarely()
                ? choice.who(Samples.AGENCIES)
                : mover(command, handoff).orElse(handoff.receiver());
    }

    private static Optional<Oin> mover(Command command, Handoff handoff) {
        return Stream.of(handoff.sender(), handoff.receiver())
                .filter(party -> Protocol.may(command, handoff, party))
                .findFirst();
    }

    private static Handoff visible(Handoff handoff, Oin by) {
        if (!handoff.isVisibleTo(by)) {
            throw Refusal.notFound("handoff");
        }
        return handoff;
    }

    /** At most one transfer of a case is on its way. */
    private boolean fitsIndex(HandoffRef subject) {
        return subject.kind() != HandoffKind.TRANSFER
                || world.allHandoffs().stream()
                        .filter(other -> other.caseId().equals(subject.caseId()))
                        .noneMatch(Protocol::isTransferOnItsWay);
    }
}
