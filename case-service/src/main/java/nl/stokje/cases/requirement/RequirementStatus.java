package nl.stokje.cases.requirement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether what a procedure asks for is there. */
@Schema(description = "MET: it is there. MISSING: it isn't yet. WAIVED: a professional has set it aside")
public enum RequirementStatus {
    MET,
    MISSING,
    WAIVED
}
