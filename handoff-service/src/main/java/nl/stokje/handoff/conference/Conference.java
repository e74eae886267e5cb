package nl.stokje.handoff.conference;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stokje.handoff.terms.CaseId;
import nl.stokje.kit.Ids;
import nl.stokje.kit.Oin;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.vault.PersonalRow;
import nl.stokje.kit.vault.PersonalText;
import nl.stokje.kit.vault.PersonalTextType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Type;
import org.hibernate.type.SqlTypes;

/** The joint talk that a case needs once it starts to go back and forth: who took part, what was agreed, who holds the case. */
@Entity
@Table(name = "conference")
class Conference {
    @Id
    private UUID id;

    @Column(name = "case_id")
    private CaseId caseId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "conference_participant", joinColumns = @JoinColumn(name = "conference_id"))
    private List<Participant> participants = new ArrayList<>();

    @Type(PersonalTextType.class)
    private PersonalText agreement;

    private Oin holder;

    @Column(name = "held_at")
    private Instant heldAt;

    @Column(name = "recorded_by")
    private Oin recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** Those who took part and who recorded it, by their OIN; stored for the lists and the database's policies (I11). */
    @Column(name = "visible_to")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> visibleTo;

    /** Who took part, and the person, if they want to be named. */
    @Embeddable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ConferenceParticipant", description = "An agency that took part in a conference")
    record Participant(
            @NotNull @Schema(description = "The agency that took part")
            Oin agency,

            @Size(min = 1, max = 200)
            @Schema(
                    description = "The person, if they want to be named",
                    examples = "Ans de Vries",
                    implementation = String.class)
            @Type(PersonalTextType.class)
            PersonalText name) {}

    /**
     * Who talked, and what was agreed.
     *
     * @param agreement in the words of whoever recorded it
     * @param holder who holds the case from now on, as was agreed; only a landing moves the baton
     */
    record Minutes(List<Participant> participants, PersonalText agreement, Oin holder, Instant heldAt) {
        /** @throws Refusal when fewer than two agencies talked, the holder wasn't there, or it is yet to be held */
        void checkAt(Instant now) {
            var agencies = agencies();
            if (agencies.size() < 2) {
                throw Refusal.invalid(
                        "participants", agencies, "two agencies or more", "A conference is held by several agencies.");
            }
            if (!agencies.contains(holder)) {
                throw Refusal.invalid(
                        "holder", holder, agencies.toString(), "Who holds the case must have taken part.");
            }
            if (heldAt.isAfter(now)) {
                throw Refusal.invalid(
                        "heldAt", heldAt, "a time until now", "A conference is recorded once it was held.");
            }
        }

        List<Oin> agencies() {
            return participants.stream().map(Participant::agency).distinct().toList();
        }
    }

    protected Conference() {}

    /** @throws Refusal when the minutes can't be those of a conference */
    static Conference record(CaseId caseId, Minutes minutes, Oin by, Instant now) {
        minutes.checkAt(now);
        var conference = new Conference();
        conference.id = Ids.next();
        conference.caseId = caseId;
        conference.participants.addAll(minutes.participants());
        conference.agreement = minutes.agreement();
        conference.holder = minutes.holder();
        conference.heldAt = minutes.heldAt();
        conference.recordedBy = by;
        conference.recordedAt = now;
        conference.visibleTo = Stream.concat(Stream.of(by), minutes.agencies().stream())
                .map(Oin::value)
                .distinct()
                .toList();
        return conference;
    }

    @PrePersist
    @PostLoad
    void placeTexts() {
        PersonalRow.of("conference", id, caseId.value()).holds("agreement", agreement);
        participants.forEach(
                participant -> PersonalRow.of("conference_participant", id + "/" + participant.agency(), caseId.value())
                        .holds("name", participant.name()));
    }

    ConferenceHeld held() {
        return new ConferenceHeld(caseId, id(), holder, minutes().agencies(), recordedBy, heldAt);
    }

    /** Those who took part and who recorded it: what was agreed isn't for every agency that the case was ever offered to. */
    boolean isVisibleTo(Oin agency) {
        return visibleTo.contains(agency.value());
    }

    ConferenceId id() {
        return new ConferenceId(id);
    }

    CaseId caseId() {
        return caseId;
    }

    Minutes minutes() {
        return new Minutes(List.copyOf(participants), agreement, holder, heldAt);
    }

    Oin recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
