package nl.stokje.kit.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.stokje.kit.wall.ActingCaller;
import nl.stokje.kit.wall.ActingParty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A request is on behalf of the agency in the caller's token. Who has the role of an operator acts as one only where the
 * operation is for operators.
 */
class CallersWall {
    private final Caller caller;
    private final ActingCaller acting;
    private final Map<Method, Boolean> forOperators = new ConcurrentHashMap<>();

    CallersWall(Caller caller, ActingCaller acting) {
        this.caller = caller;
        this.acting = acting;
    }

    @ServerRequestFilter
    void say(ResourceInfo resource) {
        var method = resource.getResourceMethod();
        acting.is(() -> isForOperators(method) && caller.has(Roles.OPERATOR)
                ? ActingParty.OPERATOR
                : caller.agencyIfNamed().map(ActingParty::agency).orElse(ActingParty.ANYBODY));
    }

    private boolean isForOperators(Method method) {
        return forOperators.computeIfAbsent(
                method,
                operation -> Optional.ofNullable(operation.getAnnotation(RolesAllowed.class))
                        .or(() -> Optional.ofNullable(
                                operation.getDeclaringClass().getAnnotation(RolesAllowed.class)))
                        .map(allowed -> Set.of(allowed.value()).contains(Roles.OPERATOR))
                        .orElse(false));
    }
}
