package nl.stokje.cases.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import nl.stokje.cases.baton.CaseSummary;
import nl.stokje.kit.vocabulary.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A case as an agency sees it: who held it before sees who answers for it, who assists also what was agreed, and the holder
 * sees it all.
 */
@Schema(
        name = "Case",
        description =
                "A case as far as the reader may see it: what is absent isn't known, or isn't the reader's to see")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(
        @JsonUnwrapped CaseSummary summary,
        @JsonUnwrapped WorkView work,
        @JsonUnwrapped HolderPart own) {
    static CaseView of(CaseAccess access, Language language) {
        var summary = CaseSummary.of(access.theCase());
        return switch (access) {
            case CaseAccess.ByFormerHolder _ -> new CaseView(summary, null, null);
            case CaseAccess.ByAssistant assistant ->
                new CaseView(summary, WorkView.of(assistant.work(), access.theCase(), language), null);
            case CaseAccess.ByHolder holder ->
                new CaseView(summary, WorkView.of(holder.work(), access.theCase(), language), HolderPart.of(holder));
        };
    }
}
