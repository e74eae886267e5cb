package nl.stokje.kit.wall;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs as the service itself, whoever calls: for what a clock does, and for the few lookups in which the domain must know more
 * than the caller may see. What comes out of such a lookup is the domain's answer (a number, a yes or no), never the rows.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AsService {
    /** What a clock does has no caller. */
    String CLOCK = "A clock calls, and no agency";

    /** Why the caller's own sight isn't enough. */
    @Nonbinding
    String value();
}
