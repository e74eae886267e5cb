package nl.stokje.cases.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.JWK;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import nl.stokje.cases.baton.Case;
import nl.stokje.cases.content.CaseContent;
import nl.stokje.cases.directory.AgencyKeys;
import nl.stokje.cases.disclosure.DisclosureEvent.ContextSealed;
import nl.stokje.cases.disclosure.DisclosureEvent.PreviewSealed;
import nl.stokje.cases.requirement.Requirements;
import nl.stokje.kit.Oin;
import nl.stokje.kit.sealing.SealedPayload;
import nl.stokje.kit.sealing.Sealing;
import nl.stokje.kit.sealing.ServiceKeys;

/**
 * Seals what travels, for handoff-service as the gate and for the receiver's registered key. The signed claims bind it to
 * its handoff, case, turn, level and receiver, and name the JSON Schema of what is inside.
 */
@ApplicationScoped
public class ReceiverSealing {
    private static final String GATE = "handoff-service";

    /** How much is sealed, and by which JSON Schema the content is read. */
    private enum Level {
        PREVIEW("nl.stokje.sealed.preview.v1"),
        CONTEXT("nl.stokje.sealed.context.v1");

        private final String schema;

        Level(String schema) {
            this.schema = schema;
        }
    }

    private final Sealing sealing;
    private final ServiceKeys keys;
    private final CaseContent content;
    private final Requirements requirements;
    private final Disclosure disclosure;
    private final AgencyKeys agencyKeys;
    private final ObjectMapper json;
    private final Clock clock;
    private final SealingConfig config;

    ReceiverSealing(
            Sealing sealing,
            ServiceKeys keys,
            CaseContent content,
            Requirements requirements,
            Disclosure disclosure,
            AgencyKeys agencyKeys,
            ObjectMapper json,
            Clock clock,
            SealingConfig config) {
        this.sealing = sealing;
        this.keys = keys;
        this.content = content;
        this.requirements = requirements;
        this.disclosure = disclosure;
        this.agencyKeys = agencyKeys;
        this.json = json;
        this.clock = clock;
        this.config = config;
    }

    /** @param sharing what may travel on the terms of this proposal */
    public PreviewSealed preview(Proposal proposal, Sharing sharing, Case theCase) {
        proposal.preview(theCase.turn());
        var outcome = sharing.decide(content.partsOf(theCase.id()));
        var preview =
                DisclosedContent.preview(proposal.terms(), proposal.urgency(), requirements.of(theCase.id()), outcome);
        return new PreviewSealed(
                theCase.id(),
                proposal.handoffId(),
                theCase.turn(),
                seal(Level.PREVIEW, proposal, preview, sharing.until(outcome, after(config.previewValid()))));
    }

    public ContextSealed context(Proposal proposal, Case theCase) {
        proposal.open();
        var sharing = disclosure.sharing(proposal, theCase);
        var outcome = sharing.decide(content.partsOf(theCase.id()));
        var context = DisclosedContent.context(
                proposal.terms(),
                proposal.urgency(),
                requirements.of(theCase.id()),
                content.readableIntakeContentOf(theCase.id()),
                content.sourceOf(theCase),
                content.itemsOf(theCase.id()),
                outcome);
        return new ContextSealed(
                theCase.id(),
                proposal.handoffId(),
                proposal.turn(),
                seal(Level.CONTEXT, proposal, context, sharing.until(outcome, after(config.contextValid()))));
    }

    private Instant after(Duration valid) {
        return clock.instant().plus(valid);
    }

    private JsonNode seal(Level level, Proposal proposal, Object disclosed, Instant until) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("aud", proposal.receiver().value());
        claims.put("receiver", proposal.receiver().value());
        claims.put("handoff", proposal.handoffId().toString());
        claims.put("case", proposal.caseId().toString());
        claims.put("turn", proposal.turn());
        claims.put("level", level.name());
        claims.put("schema", level.schema);
        claims.put("exp", until.getEpochSecond());
        return sealing.seal(new SealedPayload(claims, json.valueToTree(disclosed)), readers(proposal.receiver()));
    }

    private List<JWK> readers(Oin receiver) {
        var readers = new ArrayList<JWK>();
        readers.add(keys.publicKeyOf(GATE));
        agencyKeys.of(receiver).ifPresent(readers::add);
        return readers;
    }
}
