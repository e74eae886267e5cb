package nl.stokje.acceptance.protocol;

import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;

/** Random histories of people, time and trouble. */
abstract class Histories {
    private final Fault fault;

    Histories(Fault fault) {
        this.fault = fault;
    }

    @Property
    void whateverHappensTheRulesHoldAndAtTheEndBothServicesAgree(@ForAll("histories") ActionChain<World> history) {
        var world = history.run();
        world.settle();
        seen(world);
    }

    /** What a history came to. */
    void seen(World world) {}

    @Provide
    ActionChainArbitrary<World> histories() {
        var chain = ActionChain.startWith(() -> new World(fault))
                .withAction(5, step("open", World::open))
                .withAction(1, step("close", World::close))
                .withAction(3, step("reopen", World::reopen))
                .withAction(1, step("pass by succession", World::succeed))
                .withAction(1, step("give up waiting", World::giveUpWaiting))
                .withAction(4, step("propose", (world, choice) -> world.people.propose(choice)))
                .withAction(2, step("request", (world, choice) -> world.people.request(choice)))
                .withAction(3, step("grant", (world, choice) -> world.people.grant(choice)))
                .withAction(2, step("lapse", (world, choice) -> world.people.lapse(choice)))
                .withAction(14, step("deliver to case-service", World::deliverToCases))
                .withAction(14, step("deliver to handoff-service", World::deliverToHandoffs))
                .withAction(2, step("deliver again to case-service", World::repeatToCases))
                .withAction(2, step("deliver again to handoff-service", World::repeatToHandoffs))
                .withAction(1, step("restart", World::restart));
        for (var command : Command.values()) {
            chain = chain.withAction(
                    weightOf(command), step(command.name(), (world, choice) -> world.people.command(command, choice)));
        }
        return chain.withMaxTransformations(80);
    }

    /** Histories that get somewhere tell more than those that are given up early. */
    private static int weightOf(Command command) {
        return switch (command) {
            case ACCEPT, REPORT_LANDING, CONCLUDE -> 8;
            case ASK, ANSWER -> 2;
            case REFUSE, DECLINE, WITHDRAW, RELEASE -> 1;
        };
    }

    private static Action.Independent<World> step(String what, BiConsumer<World, Choice> how) {
        return () ->
                choices().map(choice -> Transformer.mutate(what + " " + choice, world -> how.accept(world, choice)));
    }

    private static Arbitrary<Choice> choices() {
        var number = Arbitraries.integers().between(0, 59);
        return Combinators.combine(number, number, number).as(Choice::new);
    }
}
