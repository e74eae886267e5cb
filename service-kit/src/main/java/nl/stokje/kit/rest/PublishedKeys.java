package nl.stokje.kit.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import nl.stokje.kit.sealing.ServiceKeys;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** This service's public keys, so that anybody can check its signatures and seal for it. */
@Path("/jwks")
@Tag(name = "Keys")
class PublishedKeys {
    private final ServiceKeys keys;

    PublishedKeys(ServiceKeys keys) {
        this.keys = keys;
    }

    @GET
    @PermitAll
    @SecurityRequirements
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getKeys",
            summary = "The public keys of this service",
            description = "A JWK Set (RFC 7517): one key for signatures and one for encryption; older keys stay listed "
                    + "while content that was sealed with them is still around.")
    public Map<String, Object> keys() {
        return keys.published().toJSONObject();
    }
}
