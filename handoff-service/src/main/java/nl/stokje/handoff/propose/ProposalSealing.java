package nl.stokje.handoff.propose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import nl.stokje.handoff.handoff.Handoff;
import nl.stokje.handoff.terms.Basis;
import nl.stokje.handoff.terms.Category;
import nl.stokje.handoff.terms.Need;
import nl.stokje.kit.sealing.SealedPayload;
import nl.stokje.kit.sealing.Sealing;
import nl.stokje.kit.sealing.ServiceKeys;
import nl.stokje.kit.vault.PersonalText;

/** Seals what is proposed for case-service, so that nothing personal is readable in the event (I6). */
@ApplicationScoped
class ProposalSealing {
    private static final String READER = "case-service";

    private final Sealing sealing;
    private final ServiceKeys keys;
    private final ObjectMapper json;

    ProposalSealing(Sealing sealing, ServiceKeys keys, ObjectMapper json) {
        this.sealing = sealing;
        this.keys = keys;
        this.json = json;
    }

    /** What case-service must know to seal the preview. */
    private record SealedProposal(Need need, PersonalText purpose, Basis basis, List<Category> categories) {}

    JsonNode seal(Handoff handoff) {
        var proposal = handoff.proposal();
        var claims = Map.<String, Object>of(
                "aud",
                READER,
                "handoff",
                handoff.id().toString(),
                "case",
                handoff.caseId().toString());
        var content = new SealedProposal(proposal.need(), proposal.purpose(), proposal.basis(), proposal.categories());
        return sealing.seal(new SealedPayload(claims, json.valueToTree(content)), List.of(keys.publicKeyOf(READER)));
    }
}
