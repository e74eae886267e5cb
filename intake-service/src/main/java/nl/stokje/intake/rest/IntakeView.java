package nl.stokje.intake.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stokje.intake.application.OpenIntake;
import nl.stokje.intake.domain.BroughtBy;
import nl.stokje.intake.domain.Channel;
import nl.stokje.intake.domain.Citizen;
import nl.stokje.intake.domain.Consent;
import nl.stokje.intake.domain.ContactPreferences;
import nl.stokje.intake.domain.ContextItem;
import nl.stokje.intake.domain.NetworkMember;
import nl.stokje.intake.domain.Requirement;
import nl.stokje.intake.domain.Story;
import nl.stokje.intake.domain.Urgency;
import nl.stokje.kit.Oin;

/** An intake as its own agency sees it. */
public record IntakeView(
        UUID id,
        UUID caseId,
        Oin agency,
        Channel channel,
        Urgency urgency,
        String needCode,
        CitizenView citizen,
        Story story,
        List<String> wishes,
        ContactPreferences contactPreferences,
        List<NetworkMember> network,
        BroughtBy broughtBy,
        List<Requirement> requirements,
        List<ContextItem> items,
        List<Consent> consents,
        String registeredBy,
        Instant registeredAt) {
    /** The citizen, with no more of the BSN than its last three digits. */
    public record CitizenView(
            String name, LocalDate birthDate, String bsn, String phone, String email, String address, String language) {
        static CitizenView of(Citizen citizen) {
            return new CitizenView(
                    citizen.name(),
                    citizen.birthDate(),
                    citizen.bsn() == null ? null : citizen.bsn().masked(),
                    citizen.phone(),
                    citizen.email(),
                    citizen.address(),
                    citizen.language());
        }
    }

    static IntakeView of(OpenIntake open) {
        var intake = open.intake();
        var told = open.content();
        return new IntakeView(
                intake.id(),
                intake.caseId(),
                intake.agency(),
                intake.channel(),
                intake.urgency(),
                open.needCode(),
                CitizenView.of(told.citizen()),
                told.story(),
                told.wishes(),
                told.contactPreferences(),
                told.network(),
                told.broughtBy(),
                told.requirements(),
                told.items(),
                told.consents(),
                intake.registeredBy(),
                intake.registeredAt());
    }

    @Override
    public String toString() {
        return "intake " + id;
    }
}
