package nl.stokje.kit.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response.Status;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Who has the version already that holds now gets 304 instead of it (RFC 9110, section 13.1.2). The access is logged all the same. */
class NotModified {
    @ServerResponseFilter
    void answer(ContainerRequestContext request, ContainerResponseContext response) {
        var known = request.getHeaderString("If-None-Match");
        var etag = response.getHeaderString("ETag");
        if (known != null
                && etag != null
                && HttpMethod.GET.equals(request.getMethod())
                && response.getStatus() == Status.OK.getStatusCode()
                && matches(known, etag)) {
            response.setStatus(Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        }
    }

    /** One of a list, or any; a weak tag is as good as a strong one here. */
    private static boolean matches(String known, String etag) {
        return known.strip().equals("*")
                || Arrays.stream(known.split(","))
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(etag::equals);
    }
}
