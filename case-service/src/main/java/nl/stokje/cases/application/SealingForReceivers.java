package nl.stokje.cases.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.JWK;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import nl.stokje.cases.domain.Case;
import nl.stokje.cases.domain.CaseEvent.ContextSealed;
import nl.stokje.cases.domain.CaseEvent.PreviewSealed;
import nl.stokje.cases.domain.ContextItem;
import nl.stokje.cases.domain.Letters;
import nl.stokje.cases.domain.Proposal;
import nl.stokje.cases.domain.Sharing;
import nl.stokje.kit.Oin;
import nl.stokje.kit.sealing.Letter;
import nl.stokje.kit.sealing.Sealing;
import nl.stokje.kit.sealing.ServiceKeys;

/**
 * Seals what travels, for handoff-service as the gate and for the receiver's registered key. The signed claims bind it to
 * its handoff, case, turn, level and receiver.
 */
@ApplicationScoped
class SealingForReceivers {
    private static final String GATE = "handoff-service";

    private final Sealing sealing;
    private final ServiceKeys keys;
    private final CaseFile file;
    private final AgencyKeys agencyKeys;
    private final ObjectMapper json;
    private final Clock clock;
    private final CaseConfig config;

    SealingForReceivers(
            Sealing sealing,
            ServiceKeys keys,
            CaseFile file,
            AgencyKeys agencyKeys,
            ObjectMapper json,
            Clock clock,
            CaseConfig config) {
        this.sealing = sealing;
        this.keys = keys;
        this.file = file;
        this.agencyKeys = agencyKeys;
        this.json = json;
        this.clock = clock;
        this.config = config;
    }

    /** What may travel on the terms of this proposal, judged now. */
    Sharing sharing(Proposal proposal, Case about) {
        return new Sharing(
                proposal.terms(),
                proposal.receiver(),
                file.consentsOf(about.id()),
                about.told().birthDate(),
                clock.instant());
    }

    PreviewSealed preview(Proposal proposal, Case about) {
        proposal.preview(about.turn());
        var outcome = sharing(proposal, about).decide(file.notesOf(about));
        var preview = Letters.preview(proposal.terms(), proposal.urgency(), file.requirementsOf(about.id()), outcome);
        return new PreviewSealed(
                about.id(),
                proposal.handoffId(),
                about.turn(),
                seal("PREVIEW", proposal, preview, config.previewValid()));
    }

    ContextSealed context(Proposal proposal, Case about) {
        proposal.open();
        var outcome = sharing(proposal, about).decide(file.notesOf(about));
        var items = file.itemsOf(about.id()).stream().map(ContextItem::note).toList();
        var context = Letters.context(
                proposal.terms(),
                proposal.urgency(),
                file.requirementsOf(about.id()),
                file.toldOf(about),
                items,
                outcome);
        return new ContextSealed(
                about.id(),
                proposal.handoffId(),
                proposal.turn(),
                seal("CONTEXT", proposal, context, config.contextValid()));
    }

    private JsonNode seal(String level, Proposal proposal, Object content, Duration valid) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("aud", proposal.receiver().value());
        claims.put("receiver", proposal.receiver().value());
        claims.put("handoff", proposal.handoffId().toString());
        claims.put("case", proposal.caseId().toString());
        claims.put("turn", proposal.turn());
        claims.put("level", level);
        claims.put("exp", clock.instant().plus(valid).getEpochSecond());
        return sealing.seal(new Letter(claims, json.valueToTree(content)), readers(proposal.receiver()));
    }

    private List<JWK> readers(Oin receiver) {
        var readers = new ArrayList<JWK>();
        readers.add(keys.publicKeyOf(GATE));
        agencyKeys.of(receiver).ifPresent(key -> {
            try {
                readers.add(JWK.parse(key));
            } catch (ParseException e) {
                throw new IllegalStateException("The directory let in a key that is none, of agency " + receiver, e);
            }
        });
        return readers;
    }
}
