package nl.stokje.kit.rest;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that can be sent again: with an {@code Idempotency-Key} the first answer is given again for a day, and another
 * body under the same key is refused (422). The key and the change are one transaction. For resource methods that return
 * a {@code RestResponse}.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
