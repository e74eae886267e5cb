package nl.stokje.kit.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Holds a body that comes in chunks, and so doesn't say its length beforehand, to the same bound as one that does. */
@Provider
class ChunkedBodyLimit implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!context.getHeaders().containsKey(HttpHeaders.CONTENT_LENGTH)) {
            var body = context.getInputStream().readNBytes(RequestLimits.LARGEST_BODY + 1);
            if (body.length > RequestLimits.LARGEST_BODY) {
                throw RequestLimits.tooLarge();
            }
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }
}
