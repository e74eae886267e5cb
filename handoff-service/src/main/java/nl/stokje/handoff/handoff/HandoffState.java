package nl.stokje.handoff.handoff;

import static nl.stokje.handoff.handoff.Transition.ACCEPT;
import static nl.stokje.handoff.handoff.Transition.ANSWER_ANOTHER;
import static nl.stokje.handoff.handoff.Transition.ANSWER_LAST;
import static nl.stokje.handoff.handoff.Transition.ASK;
import static nl.stokje.handoff.handoff.Transition.CONCLUDE;
import static nl.stokje.handoff.handoff.Transition.CONFIRM_REQUEST;
import static nl.stokje.handoff.handoff.Transition.DECLINE;
import static nl.stokje.handoff.handoff.Transition.DENY_REQUEST;
import static nl.stokje.handoff.handoff.Transition.END_ASSISTANCE;
import static nl.stokje.handoff.handoff.Transition.GRANT;
import static nl.stokje.handoff.handoff.Transition.LAND;
import static nl.stokje.handoff.handoff.Transition.LAPSE;
import static nl.stokje.handoff.handoff.Transition.OFFER;
import static nl.stokje.handoff.handoff.Transition.REFUSE;
import static nl.stokje.handoff.handoff.Transition.REFUSE_LANDING;
import static nl.stokje.handoff.handoff.Transition.REFUSE_PREVIEW;
import static nl.stokje.handoff.handoff.Transition.RELEASE;
import static nl.stokje.handoff.handoff.Transition.REPORT_LANDING;
import static nl.stokje.handoff.handoff.Transition.VOID_BY_OPERATOR;
import static nl.stokje.handoff.handoff.Transition.VOID_FOR_AGENCY;
import static nl.stokje.handoff.handoff.Transition.VOID_FOR_CASE;
import static nl.stokje.handoff.handoff.Transition.WITHDRAW;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a handoff has come, and which transition leads where. What isn't in the table can't happen. */
@Schema(description = "How far a handoff has come; the service's README says who moves it on")
public enum HandoffState {
    REQUESTED,
    PREPARING,
    OFFERED,
    CLARIFYING,
    ACCEPTED,
    LANDING,
    LANDED,
    CONCLUDED,
    REFUSED,
    DECLINED,
    RELEASED,
    WITHDRAWN,
    LAPSED,
    VOID;

    /** Where this transition leads from here, if it is possible here. */
    Optional<HandoffState> after(Transition transition) {
        return Optional.ofNullable(transitions().get(transition));
    }

    /** A landing that waits for case-service is ended by case-service's answer alone, or a party would be told something wrong (I2). */
    private Map<Transition, HandoffState> transitions() {
        return switch (this) {
            case REQUESTED ->
                stoppable(Map.of(
                        CONFIRM_REQUEST, REQUESTED,
                        DENY_REQUEST, VOID,
                        GRANT, PREPARING,
                        REFUSE, REFUSED,
                        LAPSE, LAPSED,
                        VOID_FOR_CASE, VOID));
            case PREPARING -> stoppable(Map.of(OFFER, OFFERED, REFUSE_PREVIEW, VOID));
            case OFFERED ->
                stoppable(Map.of(
                        ASK, CLARIFYING, ACCEPT, ACCEPTED, DECLINE, DECLINED, LAPSE, LAPSED, VOID_FOR_CASE, VOID));
            case CLARIFYING ->
                stoppable(Map.of(
                        ASK, CLARIFYING,
                        ANSWER_ANOTHER, CLARIFYING,
                        ANSWER_LAST, OFFERED,
                        ACCEPT, ACCEPTED,
                        DECLINE, DECLINED,
                        LAPSE, LAPSED,
                        VOID_FOR_CASE, VOID));
            case ACCEPTED ->
                stoppable(Map.of(REPORT_LANDING, LANDING, RELEASE, RELEASED, LAPSE, LAPSED, VOID_FOR_CASE, VOID));
            case LANDING -> Map.of(LAND, LANDED, REFUSE_LANDING, VOID);
            case LANDED -> Map.of(CONCLUDE, CONCLUDED, END_ASSISTANCE, CONCLUDED);
            case CONCLUDED, REFUSED, DECLINED, RELEASED, WITHDRAWN, LAPSED, VOID -> Map.of();
        };
    }

    /** With what stops any handoff that is open and not about to land. */
    private static Map<Transition, HandoffState> stoppable(Map<Transition, HandoffState> others) {
        var all = new HashMap<>(others);
        all.put(WITHDRAW, WITHDRAWN);
        all.put(VOID_FOR_AGENCY, VOID);
        all.put(VOID_BY_OPERATOR, VOID);
        return all;
    }

    /** Whether it ended without a landing: then nothing of the citizen's is disclosed any more (I5). */
    public boolean endedWithoutLanding() {
        return switch (this) {
            case REFUSED, DECLINED, RELEASED, WITHDRAWN, LAPSED, VOID -> true;
            case REQUESTED, PREPARING, OFFERED, CLARIFYING, ACCEPTED, LANDING, LANDED, CONCLUDED -> false;
        };
    }

    /** Whether only an answer of case-service can move it on. */
    public boolean waitsForCaseService() {
        return this == PREPARING || this == LANDING;
    }

    /** Whether the handoff awaits an agency: what happens to the case can then still overtake it. */
    public boolean awaitsAnAgency() {
        return after(VOID_FOR_CASE).isPresent();
    }

    /** The states in which a handoff ends when one of its agencies is removed. */
    static List<HandoffState> endedByARemovedAgency() {
        return Arrays.stream(values())
                .filter(state -> state.after(VOID_FOR_AGENCY).isPresent())
                .toList();
    }
}
