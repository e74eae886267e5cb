package nl.stokje.cases.succession;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.SuccessionId;
import nl.stokje.kit.failure.FailureDescription;
import nl.stokje.kit.wall.AsService;
import org.jboss.logging.Logger;

/**
 * Passes the cases of the successions that run, each in a transaction of its own. Whatever ends it in the middle, the rest
 * is still lined up and goes on at the next round, at whichever replica is first.
 */
@ApplicationScoped
class SuccessionJob {
    private static final Logger LOG = Logger.getLogger(SuccessionJob.class);
    private static final int BATCH = 200;
    private static final int LONGEST_BATCH_SECONDS = 300;

    private final Successions successions;
    private final SuccessionSteps steps;
    private final CaseSuccession caseSuccession;
    private final Clock clock;

    SuccessionJob(Successions successions, SuccessionSteps steps, CaseSuccession caseSuccession, Clock clock) {
        this.successions = successions;
        this.steps = steps;
        this.caseSuccession = caseSuccession;
        this.clock = clock;
    }

    @AsService(AsService.CLOCK)
    @Scheduled(every = "{stokje.case.succession-sweep}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        for (var succession : QuarkusTransaction.requiringNew().call(successions::running)) {
            while (passSome(succession)) {
                // Until none of its cases waits, or another replica is at it.
            }
        }
    }

    /** @return whether there may be more to do */
    private boolean passSome(SuccessionId id) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_BATCH_SECONDS).call(() -> {
            if (!successions.reserve(id)) {
                return false;
            }
            var batch = steps.waitingCases(id, BATCH);
            batch.forEach(caseId -> passOne(id, caseId));
            return !batch.isEmpty() || lineUpWhatCameMeanwhile(id);
        });
    }

    private void passOne(SuccessionId id, CaseId caseId) {
        try {
            QuarkusTransaction.requiringNew().run(() -> caseSuccession.pass(id, caseId));
            // Whatever goes wrong with one case must not keep the others waiting; it is tried again, and in the end
            // reported.
        } catch (RuntimeException failure) {
            LOG.errorf("case %s can't pass by succession %s: %s", caseId, id, FailureDescription.brief(failure));
            QuarkusTransaction.requiringNew().run(() -> caseSuccession.wentWrong(id, caseId));
        }
    }

    /** A case that was opened at the agency after the order passes as well. Ends when there is none. */
    private boolean lineUpWhatCameMeanwhile(SuccessionId id) {
        var succession = successions.required(id);
        if (succession.isRunning() && steps.lineUp(succession) == 0) {
            succession.end(clock.instant());
            LOG.infof("succession %s has ended", id);
        }
        return succession.isRunning();
    }
}
