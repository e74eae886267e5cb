package nl.stokje.cases.succession;

import nl.stokje.cases.baton.CaseStatus;
import nl.stokje.cases.baton.Urgency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many cases of one kind were found when the succession was ordered. */
@Schema(description = "How many cases of one status and urgency the agency held when the succession was ordered")
record CaseCount(
        CaseStatus status,
        Urgency urgency,

        @Schema(description = "How many", examples = "120") long cases) {}
