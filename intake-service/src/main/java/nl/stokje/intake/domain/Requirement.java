package nl.stokje.intake.domain;

import java.util.UUID;

/** Something a procedure asks for. Missing is no reason to refuse: it is met later, or waived by a professional. */
public record Requirement(UUID id, String code, String label, Status status, String catalogueVersion) {
    /** Waived it can only become once there is a case. */
    public enum Status {
        MET,
        MISSING
    }
}
