package nl.stokje.kit.rest;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * A trace says which operation was called ({@code http.route}), not at which address: whoever writes something personal into
 * a path or a query is refused, and it must not be kept where traces are (I6).
 */
@Singleton
class AddressesStayOutOfTraces implements SpanProcessor {
    private static final List<AttributeKey<String>> ADDRESSES = List.of(
            AttributeKey.stringKey("url.path"),
            AttributeKey.stringKey("url.query"),
            AttributeKey.stringKey("url.full"),
            AttributeKey.stringKey("http.target"));

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (var address : ADDRESSES) {
            if (span.getAttribute(address) != null) {
                span.setAttribute(address, "");
            }
        }
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // Nothing is left to do: a span can't be changed any more.
    }
}
