package nl.stokje.kit.rest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import nl.stokje.kit.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/** Gives the first answer to a key again; see {@link Idempotent}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 500)
class IdempotencyInterceptor {
    static final int LONGEST_KEY = 200;

    private final IdempotencyStore store;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    IdempotencyInterceptor(IdempotencyStore store) {
        this.store = store;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        var key = headers.getHeaderString("Idempotency-Key");
        if (key == null) {
            return call.proceed();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Refusal.invalid(
                    "Idempotency-Key",
                    null,
                    "1 to " + LONGEST_KEY + " characters",
                    "The Idempotency-Key is empty or too long.");
        }
        var fingerprint = store.fingerprint(uri.getPath(), Arrays.asList(call.getParameters()));
        return QuarkusTransaction.joiningExisting().call(() -> {
            var earlier = store.claim(key, fingerprint);
            if (earlier.isPresent()) {
                return earlier.get();
            }
            var answer = (RestResponse<?>) call.proceed();
            store.keep(key, answer);
            return answer;
        });
    }
}
