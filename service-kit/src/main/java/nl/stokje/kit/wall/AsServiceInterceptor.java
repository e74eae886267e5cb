package nl.stokje.kit.wall;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;

/** See {@link AsService}. Stands around the transaction, if the method begins one. */
@AsService("")
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class AsServiceInterceptor {
    private final WhoActs whoActs;
    private final Session session;

    AsServiceInterceptor(WhoActs whoActs, Session session) {
        this.whoActs = whoActs;
        this.session = session;
    }

    @AroundInvoke
    Object run(InvocationContext call) throws Exception {
        var caller = whoActs.now();
        if (caller.equals(ActingParty.SERVICE)) {
            return call.proceed();
        }
        return QuarkusTransaction.isActive()
                ? inTransactionOf(caller, call)
                : Acting.as(ActingParty.SERVICE, call::proceed);
    }

    /** What was changed before is written as the caller's, and what changes meanwhile as the service's. */
    private Object inTransactionOf(ActingParty caller, InvocationContext call) throws Exception {
        session.flush();
        say(ActingParty.SERVICE);
        try {
            var answer = Acting.as(ActingParty.SERVICE, call::proceed);
            session.flush();
            say(caller);
            return answer;
        } catch (Exception | Error failure) {
            sayAgain(caller, failure);
            throw failure;
        }
    }

    /** Whoever goes on after the failure is the caller again; a transaction that is broken hears nothing any more. */
    private void sayAgain(ActingParty caller, Throwable failure) {
        try {
            say(caller);
        } catch (RuntimeException broken) {
            failure.addSuppressed(broken);
        }
    }

    private void say(ActingParty party) {
        session.createNativeQuery("SELECT set_config('stokje.acting', :party, true)", String.class)
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .setParameter("party", party.name())
                .getSingleResult();
    }
}
