/*
 * The passing of the baton, as case-service and handoff-service do it: two databases that share nothing, each with an
 * outbox, an inbox and a topic to the other. README.md says what is left out and which rule each check stands for.
 *
 * How the encoding keeps the model small without making it kinder than the world:
 *
 *  - A transaction is one d_step. It changes one service's tables (c_ or h_) and appends to that service's outbox, or
 *    it does nothing: a rolled-back command is a step that was not taken. No transaction reads the tables of the other
 *    service; what it knows of the other stands in the row it consumes.
 *  - An outbox is an append-only array. The relay is a counter of published rows, so a relay that dies between commit
 *    and publish publishes later. A duplicate of whatever cause (a relay that dies after publishing, a lost replication
 *    slot, a consumer that dies between its commit and its offset) is a row that was delivered before and is delivered
 *    again: any row, at any moment, as often as it likes, in any order. That is harsher than Kafka, which repeats a
 *    stretch in order, and needs no copies of rows.
 *  - One case is modelled. Its rows reach a topic in the order of their commits, and keep it there (the key is the case
 *    id). Between the topics, and between intake and proposal, there is no order at all.
 *  - Every command may come at every moment. An illegal one is refused with 409 and changes nothing, so only the legal
 *    ones appear as steps.
 *  - What a handoff can be (its kind, a crisis, a request, the rungs of its ladder) is set before the search and not by
 *    it: all of it at once would be too much to explore in full, and `check` searches every one of them.
 *  - Variables named g_ are ghosts: no service can read them; only the checks do.
 *
 * A broken variant is chosen with -D; each stands at the rule that it breaks. `check` lists them.
 */

/* ---- bounds ---------------------------------------------------------------------------------------------------- */

#ifndef HANDOFFS
#define HANDOFFS     2      /* 1 or 2: proposals for this case, one after another or attempted at the same time */
#endif
#ifndef CLOSINGS
#define CLOSINGS     1      /* times that the case is closed */
#endif
#ifndef REOPENINGS
#define REOPENINGS   1      /* times that "not helped" starts a new turn at the last holder */
#endif
#ifndef DISSOLUTIONS
#define DISSOLUTIONS 1      /* 0 or 1: agency A or B is dissolved at any moment, and C succeeds it */
#endif
#ifndef DECREES
#define DECREES      0      /* 0 or 1: a legal decision passes the case from A to C, and A stays in the directory */
#endif
#ifndef FIRST
#define FIRST TRANSFER      /* kinds of the two handoffs: TRANSFER, ASSIST, ADVICE */
#endif
#ifndef SECOND
#define SECOND TRANSFER
#endif
#ifndef REQUESTS
#define REQUESTS     0      /* 1: a handoff may also begin with a request by its receiver */
#endif
#ifndef CRISIS
#define CRISIS       0      /* 1: every handoff is one, and its context opens with the offer */
#endif
#ifndef CONFERENCES
#define CONFERENCES  0      /* 1: a way back waits for a conference; 0: it is free, which is harsher on the rest */
#endif
#ifndef REPLICAS
#define REPLICAS     0      /* 0: time takes a handoff to the top of its ladder at once; 2: rung by rung, two replicas */
#endif

#define ROWS_H ((4 + REQUESTS) * HANDOFFS)      /* requested, proposed, accepted, landing, end */
#define ROWS_C ((4 + REQUESTS) * HANDOFFS + 1 + CLOSINGS + REOPENINGS + DISSOLUTIONS + DECREES)
                        /* confirmed, preview, context, verdict, assistance ended; and the case's own */
#define TURNS  (2 + HANDOFFS + REOPENINGS + DISSOLUTIONS + DECREES)

#define A 0
#define B 1
#define C 2
#define AGENCIES 3
#define NOBODY   3
#define NONE     9          /* in a row that is about no handoff */

mtype = { UNUSED, REQUESTED, PREPARING, OFFERED, CLARIFYING, ACCEPTED, LANDING,
          LANDED, CONCLUDED, REFUSED, DECLINED, RELEASED, WITHDRAWN, LAPSED, VOID,
          UNKNOWN, OPEN, CLOSED,
          TRANSFER, ASSIST, ADVICE,
          NO_PHASE, ASKING, ANSWERING, MEETING,
          handoff_requested, handoff_proposed, handoff_accepted, handoff_landing_reported, handoff_concluded,
          handoff_refused, handoff_declined, handoff_released, handoff_withdrawn, handoff_lapsed, handoff_voided,
          case_opened, case_request_confirmed, case_request_refused,
          case_preview_sealed, case_preview_refused, case_context_sealed,
          case_baton_passed, case_assistance_begun, case_assistance_ended, case_advice_received, case_baton_refused,
          case_closed, case_reopened };

typedef Row { mtype what; byte about; byte at; byte by }    /* type, handoff, turn, agency */

/* ---- case-service's database ----------------------------------------------------------------------------------- */

mtype c_life = UNKNOWN;
bool c_holds[AGENCIES];          /* open rows of the baton's history: not a single field, so that I1 can be broken */
byte c_turn;
byte c_history[TURNS];           /* per turn, who held it */
bool c_waiting[HANDOFFS];        /* requests and proposals that overtook the opening of their case */
bool c_requested[HANDOFFS];      /* it is a request still */
byte c_sender[HANDOFFS];
byte c_assistant[HANDOFFS];      /* who assists by it now, or nobody */
bool c_over[HANDOFFS];           /* what it was told: this handoff has ended without landing */
byte c_dissolved = NOBODY;       /* what it was told of the directory */
byte c_closings, c_reopenings, c_decrees;

Row  c_out[ROWS_C];
byte c_len;                      /* rows committed */
byte c_sent;                     /* rows published */
bool c_inbox[ROWS_H];            /* rows of handoff-service taken in */
byte c_next;                     /* position on stokje.handoff.v1 */

/* ---- handoff-service's database -------------------------------------------------------------------------------- */

mtype h_state[HANDOFFS] = UNUSED;
byte h_from[HANDOFFS], h_to[HANDOFFS];
bool h_confirmed[HANDOFFS];      /* a request: whom it asks holds the case, so it is told */
byte h_expects[HANDOFFS];        /* the turn stamped on the confirmation, then the one on the preview */
bool h_preview[HANDOFFS], h_context[HANDOFFS];      /* the sealed parts it keeps */
mtype h_case = UNKNOWN;          /* what it shows of the case */
byte h_holder = NOBODY, h_turn;
bool h_held[AGENCIES];           /* who holds it or did before, by case-service's news */
bool h_conferred;                /* a conference was recorded since a transfer landed last */
byte h_dissolved = NOBODY;       /* the directory is its own; a row on stokje.agency.v1 tells case-service */

Row  h_out[ROWS_H];
byte h_len, h_sent;
bool h_inbox[ROWS_C];
byte h_next;                     /* position on stokje.case.v1 */

#if REPLICAS
mtype h_phase[HANDOFFS] = NO_PHASE;     /* the timers that stand: of one phase of a handoff, or none */
byte h_rung[HANDOFFS];                  /* how many of them have fired */
#endif

/* ---- ghosts and scratch ---------------------------------------------------------------------------------------- */

byte g_landings[HANDOFFS];       /* how often case-service has let this handoff land */
byte g_moves;                    /* landed transfers, new turns and successions so far */
byte g_asked[HANDOFFS];          /* the turn that case-service had when it confirmed the request */
byte g_shown[HANDOFFS];          /* the turn that case-service had when it sealed the preview */
bool g_accepted[HANDOFFS];       /* handoff.accepted was committed */
bool g_reported[HANDOFFS];       /* handoff.landing-reported was committed */
bool g_removed[HANDOFFS];           /* an ending without landing was committed */
bool g_left[HANDOFFS];           /* the assistant has left, or the advice is given */
bool g_held[AGENCIES];           /* who holds the case or did before */
bool g_conferred;                /* a conference was held since a transfer landed last */

byte k, n, was;                  /* scratch within one transaction, 0 outside */

/* A check inside a transaction. The text names the rule in the counterexample. */
#define MUST(holds, text) if :: !(holds) -> printf(text); assert(false) :: else fi

/* Something that must be possible; `check` asks for each, so that no rule holds for want of a way to break it. */
#ifdef WITNESS
#define SEEN(number) if :: WITNESS == number -> printf("WITNESS\n"); assert(false) :: else fi
#else
#define SEEN(number) skip
#endif

#define kind(h) ((h) == 0 -> FIRST : SECOND)

#define before_acceptance(h) (h_state[h] == OFFERED || h_state[h] == CLARIFYING)
#define out_with_receiver(h) (before_acceptance(h) || h_state[h] == ACCEPTED)
#define out_with_holder(h)   (h_state[h] == REQUESTED && h_confirmed[h])
#define out(h)    (out_with_receiver(h) || out_with_holder(h))
#define on_its_way(h) (h_state[h] == PREPARING || out_with_receiver(h) || h_state[h] == LANDING)
#define open(h)   (h_state[h] == REQUESTED || on_its_way(h))
#define landed(h) (h_state[h] == LANDED || h_state[h] == CONCLUDED)
#define gone(h)   (h_state[h] == REFUSED || h_state[h] == DECLINED || h_state[h] == RELEASED || \
                   h_state[h] == WITHDRAWN || h_state[h] == LAPSED || h_state[h] == VOID)

/* What somebody lets wait while it is out, each with a ladder of its own. */
#define phase_of(h) (h_state[h] == ACCEPTED -> MEETING : (h_state[h] == REQUESTED -> ASKING : ANSWERING))

/* All that was committed has arrived. */
#define drained  (c_sent == c_len && h_sent == h_len && c_next == h_len && h_next == c_len && \
                  c_dissolved == h_dissolved)

/* ---- the gate (I5): what handoff-service hands out, from its own row alone ------------------------------------- */

#ifdef GATE_IGNORES_STATE
#define preview_readable(h) (h_preview[h])
#define context_readable(h) (h_context[h])
#else
#ifdef ADVICE_STAYS_OPEN
#define shut_by_landing(h) false
#else
#define shut_by_landing(h) (kind(h) == ADVICE || (kind(h) == ASSIST && h_state[h] == CONCLUDED))
#endif
#define after_acceptance(h) (h_state[h] == ACCEPTED || h_state[h] == LANDING || (landed(h) && !shut_by_landing(h)))
#define preview_readable(h) (h_preview[h] && (before_acceptance(h) || after_acceptance(h)))
#define context_readable(h) (h_context[h] && ((CRISIS && before_acceptance(h)) || after_acceptance(h)))
#endif

/* What the one who is asked sees of a request. */
#ifdef UNCONFIRMED_SEEN
#define request_seen(h) (h_state[h] == REQUESTED)
#else
#define request_seen(h) out_with_holder(h)
#endif

/* ==== case-service ============================================================================================== */

inline c_publish(type, handoff, turn, agency) {
    MUST(c_len < ROWS_C, "BROKEN: I7 once: more rows in case-service's outbox than there are effects\n");
    c_out[c_len].what = type; c_out[c_len].about = handoff; c_out[c_len].at = turn; c_out[c_len].by = agency;
    c_len++
}

/* The only place where the baton gets a holder: one row closed, one row opened, one turn, one commit. */
inline give_baton(agency) {
    for (k : 0 .. AGENCIES - 1) { c_holds[k] = false };
    k = 0;
#ifdef PASS_IN_TWO_COMMITS
    c_holds[agency] = (c_turn == 0);
#else
    c_holds[agency] = true;
#endif
    c_turn++;
    MUST(c_turn < TURNS && c_history[c_turn] == NOBODY, "BROKEN: I1 history: a turn was written twice\n");
    c_history[c_turn] = agency;
    g_held[agency] = true
}

/* The answer to a stranger says no more than whether it asked the right one. */
inline answer_request(h) {
    if
    :: c_life == OPEN && c_holds[c_sender[h]] ->
        g_asked[h] = c_turn;
        c_publish(case_request_confirmed, h, c_turn, c_sender[h]);
        printf("case-service: confirms that agency %d is asked for handoff %d, turn %d\n", c_sender[h], h, c_turn)
    :: else ->
        c_publish(case_request_refused, h, 0, c_sender[h]);
        printf("case-service: refuses the request of handoff %d\n", h)
    fi
}

/* In a crisis the context goes with the preview, in one commit. */
inline answer_proposal(h) {
    if
    :: c_life == OPEN && c_holds[c_sender[h]] ->
        g_shown[h] = c_turn;
#ifdef CONTEXT_BEFORE_PREVIEW
        c_publish(case_context_sealed, h, c_turn, c_sender[h]);
#endif
        c_publish(case_preview_sealed, h, c_turn, c_sender[h]);
#if CRISIS && !defined(CONTEXT_BEFORE_PREVIEW)
        c_publish(case_context_sealed, h, c_turn, c_sender[h]);
#endif
        printf("case-service: seals the preview of handoff %d, turn %d\n", h, c_turn)
    :: else ->
        c_publish(case_preview_refused, h, c_turn, c_sender[h]);
        printf("case-service: refuses handoff %d, CASE_CLOSED or NOT_HOLDER\n", h)
    fi
}

inline answer(h) {
    if
    :: c_life == UNKNOWN ->
        c_waiting[h] = true;
        printf("case-service: does not know the case of handoff %d yet, waits\n", h)
    :: c_life != UNKNOWN && c_requested[h] -> answer_request(h)
    :: else -> answer_proposal(h)
    fi
}

inline end_assistance(h) {
    c_assistant[h] = NOBODY;
    c_publish(case_assistance_ended, h, c_turn, NOBODY);
    printf("case-service: the assistance of handoff %d has ended\n", h)
}

inline end_assistances_of(agency) {
    for (n : 0 .. HANDOFFS - 1) {
        if
        :: c_assistant[n] != NOBODY && (agency == NOBODY || c_assistant[n] == agency) -> end_assistance(n)
        :: else
        fi
    };
    n = 0
}

/* The agency of the intake, or its successor: nobody may become a holder that is no longer there. */
inline open_case() {
    c_life = OPEN;
    if
    :: c_dissolved == A -> give_baton(C)
    :: else -> give_baton(A)
    fi;
    c_publish(case_opened, NONE, c_turn, c_history[c_turn]);
    printf("case-service: opens the case, agency %d holds it, turn %d\n", c_history[c_turn], c_turn);
    for (n : 0 .. HANDOFFS - 1) {
        if
        :: c_waiting[n] -> SEEN(1); c_waiting[n] = false; answer(n)
        :: else
        fi
    };
    n = 0
}

inline give_up_waiting(h) {
    c_waiting[h] = false;
    c_publish((c_requested[h] -> case_request_refused : case_preview_refused), h, 0, c_sender[h]);
    printf("case-service: refuses handoff %d, CASE_UNKNOWN\n", h)
}

inline close_case() {
    c_closings++;
    c_life = CLOSED;
    c_publish(case_closed, NONE, c_turn, NOBODY);
    printf("case-service: the case is closed, turn %d\n", c_turn);
#ifndef CLOSING_KEEPS_ASSISTANTS
    end_assistances_of(NOBODY)
#endif
}

inline reopen_case() {
    c_reopenings++;
    g_moves++;
    c_life = OPEN;
    was = c_history[c_turn];
    give_baton(was);
    was = 0;
    c_publish(case_reopened, NONE, c_turn, c_history[c_turn]);
    printf("case-service: not helped; open at agency %d, turn %d\n", c_history[c_turn], c_turn)
}

/* Assistances outlive a pass of the baton, but nobody assists in a case of its own. */
inline succeed(agency) {
    g_moves++;
    give_baton(agency);
    c_publish(case_baton_passed, NONE, c_turn, agency);
    printf("case-service: agency %d takes over by succession, turn %d\n", agency, c_turn);
    end_assistances_of(agency)
}

/* Closed cases pass too: one that is opened again later must find a holder. */
inline take_dissolution() {
    c_dissolved = h_dissolved;
    printf("case-service: hears that agency %d is dissolved\n", c_dissolved);
    if
    :: c_life != UNKNOWN && c_holds[c_dissolved] -> succeed(C)
    :: else
    fi;
    end_assistances_of(c_dissolved)
}

inline pass_baton(h, receiver) {
    g_moves++;
    g_conferred = false;
    give_baton(receiver);
    c_publish(case_baton_passed, h, c_turn, receiver);
    printf("case-service: passes the baton to agency %d for handoff %d, turn %d\n", receiver, h, c_turn);
#ifndef ASSISTS_ITSELF
    end_assistances_of(receiver)
#endif
}

inline begin_assistance(h, assistant) {
    c_assistant[h] = assistant;
#ifdef ASSISTANCE_MOVES_BATON
    give_baton(assistant);
#endif
    c_publish(case_assistance_begun, h, c_turn, assistant);
    printf("case-service: agency %d assists by handoff %d\n", assistant, h)
}

/* Transfers pass the baton; the other kinds land without moving it. */
inline let_land(h, receiver) {
    MUST(g_landings[h] == 0, "BROKEN: I2 one writer: two landings of one handoff\n");
    MUST(g_shown[h] == c_turn, "BROKEN: I2 stale turn: it landed on another turn than the preview showed\n");
    g_landings[h]++;
    if
    :: kind(h) == TRANSFER -> pass_baton(h, receiver)
    :: kind(h) == ASSIST -> begin_assistance(h, receiver)
    :: kind(h) == ADVICE ->
        c_publish(case_advice_received, h, c_turn, receiver);
        printf("case-service: has the advice of handoff %d\n", h)
    fi
}

inline refuse_baton(h) {
    MUST(g_landings[h] == 0, "BROKEN: I2 one writer: refused is told of a landing that happened\n");
#ifdef REFUSE_IN_SILENCE
    printf("case-service: ignores the landing of handoff %d\n", h)
#else
    c_publish(case_baton_refused, h, c_turn, NOBODY);
    printf("case-service: refuses the baton for handoff %d\n", h)
#endif
}

/* By the case, its turn and the directory alone: what else it has or has not heard of the handoff does not matter. */
inline judge_landing(h, expected, receiver) {
    if
    :: c_life == CLOSED -> SEEN(2); refuse_baton(h)                             /* CASE_CLOSED */
#ifndef NO_TURN_CHECK
    :: c_life == OPEN && c_turn != expected -> SEEN(3); refuse_baton(h)         /* STALE_TURN */
#endif
#ifndef REMOVED_RECEIVER_LANDS
    :: c_life == OPEN && c_turn == expected && receiver == c_dissolved ->
        SEEN(4); refuse_baton(h)                                                /* AGENCY_REMOVED */
#endif
    :: else -> let_land(h, receiver)
    fi
}

/* By the turn, not by the holder: after a closing and a reopening the sender holds the case again, but on another turn,
 * and this handoff is lost. Nobody has to be told here: whatever closed the case or moved its turn was published after
 * the preview, and that news ends the handoff. */
inline seal_context(h, expected, receiver) {
    if
#ifdef CONTEXT_BY_HOLDER
    :: c_life == OPEN && c_holds[c_sender[h]] ->
#else
    :: c_life == OPEN && c_turn == expected ->
#endif
        MUST(g_shown[h] == c_turn, "BROKEN: I5 preview first: a context leaves for a handoff that cannot land\n");
        c_publish(case_context_sealed, h, expected, receiver);
        printf("case-service: seals the context of handoff %d\n", h)
    :: else -> SEEN(5); printf("case-service: keeps the context of handoff %d\n", h)
    fi
}

inline take_handoff_row(row) {
    if
    :: row.what == handoff_requested ->
        c_sender[row.about] = row.by; c_requested[row.about] = true; answer(row.about)
    :: row.what == handoff_proposed ->
        c_sender[row.about] = row.by; c_requested[row.about] = false; answer(row.about)
    :: row.what == handoff_concluded ->
        if
        :: c_assistant[row.about] != NOBODY -> end_assistance(row.about)
        :: else -> skip                                     /* ended here already: both sides may end it */
        fi
#ifdef PASS_ON_ACCEPTANCE
    :: row.what == handoff_accepted ->
        seal_context(row.about, row.at, row.by);
        judge_landing(row.about, row.at, row.by)
    :: row.what == handoff_landing_reported -> skip
#else
#if CRISIS
    :: row.what == handoff_accepted -> skip                 /* the context went with the preview */
#else
    :: row.what == handoff_accepted -> seal_context(row.about, row.at, row.by)
#endif
    :: row.what == handoff_landing_reported -> judge_landing(row.about, row.at, row.by)
#endif
    :: else -> c_over[row.about] = true; c_waiting[row.about] = false
    fi
}

/* One transaction: the row's id into the inbox, on conflict do nothing; then its effect. */
inline case_service_receives(i) {
    if
    :: c_inbox[i] -> skip
    :: else ->
#ifndef NO_INBOX
        c_inbox[i] = true;
#endif
        take_handoff_row(h_out[i])
    fi
}

proctype CaseService() {
end:
    do
    :: d_step { c_next < h_sent -> case_service_receives(c_next); c_next++ }
#if DISSOLUTIONS > 0
    :: d_step { c_dissolved != h_dissolved -> take_dissolution() }      /* another topic: in no order with the first */
#endif
#ifdef PASS_IN_TWO_COMMITS
    :: d_step { c_turn > 0 && !c_holds[c_history[c_turn]] -> c_holds[c_history[c_turn]] = true }
#endif
    od
}

/* ==== handoff-service =========================================================================================== */

inline h_publish(type, handoff, turn, agency) {
    MUST(h_len < ROWS_H, "BROKEN: I7 once: more rows in handoff-service's outbox than there are effects\n");
    h_out[h_len].what = type; h_out[h_len].about = handoff; h_out[h_len].at = turn; h_out[h_len].by = agency;
    h_len++
}

#ifdef WAY_BACK_BY_LANDINGS
#define learn_holder(row)
#else
#define learn_holder(row) h_held[row.by] = true
#endif

/* A request by the receiver: it asks whom it believes to hold the case. Nobody else hears of it yet. */
inline request(h, from, to) {
    h_state[h] = REQUESTED; h_from[h] = from; h_to[h] = to;
    h_publish(handoff_requested, h, 0, from);
    printf("handoff-service: agency %d asks agency %d for the case by handoff %d\n", to, from, h)
}

/* By its sender, or granted by it. The only gate of the ping-pong stop: once it is proposed nothing asks again. */
inline propose(h, from, to) {
    MUST(!CONFERENCES || kind(h) != TRANSFER || !drained || !c_holds[from] || !g_held[to] || g_conferred,
         "BROKEN: ping-pong: a way back without a conference\n");
    h_state[h] = PREPARING; h_from[h] = from; h_to[h] = to;
    h_publish(handoff_proposed, h, 0, from);
    printf("handoff-service: agency %d proposes handoff %d to agency %d\n", from, h, to)
}

/* In the transaction of each move: the timers of the phase that ended go, those of the phase that begins are set. A
 * question and its answer are one phase, so asking wins no time. */
inline set_timers(h) {
#if REPLICAS
    if
    :: out(h) && h_phase[h] != phase_of(h) -> h_phase[h] = phase_of(h); h_rung[h] = 0
#ifndef QUESTION_RESTARTS_LADDER
    :: out(h) && h_phase[h] == phase_of(h) -> skip
#else
    :: out(h) && h_phase[h] == phase_of(h) -> h_rung[h] = 0
#endif
    :: else -> h_phase[h] = NO_PHASE; h_rung[h] = 0
    fi
#else
    skip
#endif
}

inline move_handoff(h, state) {
    MUST(open(h) || (h_state[h] == LANDED && state == CONCLUDED), "BROKEN: an ended handoff came back\n");
    h_state[h] = state;
    set_timers(h);
    printf("handoff-service: handoff %d is %e\n", h, state)
}

/* Of the kinds that leave no baton with the receiver, that is the end of what it may see. */
inline conclude(h) {
    move_handoff(h, CONCLUDED);
    if
    :: kind(h) == ASSIST -> g_left[h] = true; h_publish(handoff_concluded, h, h_expects[h], h_to[h])
    :: else
    fi
}

/* Every ending but landing is one of these, once, with a row that says so. */
inline end_handoff(h, state, type) {
    MUST(open(h), "BROKEN: an ended handoff ended again\n");
    h_state[h] = state;
    set_timers(h);
    g_removed[h] = true;
    h_publish(type, h, h_expects[h], h_to[h]);
    printf("handoff-service: handoff %d is %e\n", h, state)
}

/* A closing makes worthless what is out with a receiver, or as a request with the holder. A handoff that waits for
 * case-service's own answer (REQUESTED until confirmed, PREPARING, LANDING) is left to that answer, which always comes:
 * the closing may be older than the proposal, and a landing has one judge. */
inline void_on_closing(turn) {
    for (n : 0 .. HANDOFFS - 1) {
        if
#ifdef CLOSING_VOIDS_PREPARING
        :: out(n) || h_state[n] == PREPARING ->
#elif defined(CLOSING_VOIDS_LANDING)
        :: out(n) || h_state[n] == LANDING ->
#else
        :: out(n) ->
#endif
            MUST(0 < h_expects[n] && h_expects[n] <= turn, "BROKEN: old news: voided by an earlier closing\n");
            end_handoff(n, VOID, handoff_voided)
        :: else
        fi
    };
    n = 0
}

/* A new turn that is not this handoff's own (a new turn after "not helped", a succession): what is out on an older one
 * can no longer land, so better before the receiver meets the citizen than after. */
inline void_on_new_turn(turn) {
    for (n : 0 .. HANDOFFS - 1) {
        if
        :: out(n) && h_expects[n] < turn -> SEEN(6); end_handoff(n, VOID, handoff_voided)
        :: else
        fi
    };
    n = 0
}

inline dissolve(agency) {
    h_dissolved = agency;
    printf("handoff-service: agency %d is dissolved, agency %d succeeds it\n", agency, C);
    for (n : 0 .. HANDOFFS - 1) {
        if
        :: h_to[n] == agency && open(n) && h_state[n] != LANDING ->
            end_handoff(n, VOID, handoff_voided)
        :: else
        fi
    };
    n = 0
}

/* What finds its handoff ended by someone here is late and changes nothing; that is not an error. Whatever else does
 * not fit the state would throw, and park the case. */
inline take_case_row(row) {
    if
    :: row.what == case_opened ->
        h_case = OPEN; h_holder = row.by; h_turn = row.at; learn_holder(row)
    :: row.what == case_request_confirmed ->
        if
        :: h_state[row.about] == REQUESTED ->
            h_confirmed[row.about] = true; h_expects[row.about] = row.at;
            set_timers(row.about);
            printf("handoff-service: shows the request of handoff %d to agency %d\n", row.about, h_from[row.about])
        :: h_state[row.about] == WITHDRAWN -> SEEN(12)
        :: h_state[row.about] == VOID && h_to[row.about] == h_dissolved -> skip
        :: else -> MUST(false, "BROKEN: parked: a confirmation for a handoff that cannot take it\n")
        fi
    :: row.what == case_request_refused ->
        if
        :: h_state[row.about] == REQUESTED -> end_handoff(row.about, VOID, handoff_voided)
        :: h_state[row.about] == WITHDRAWN -> skip
        :: h_state[row.about] == VOID && h_to[row.about] == h_dissolved -> skip
        :: else -> MUST(false, "BROKEN: parked: a refused request for a handoff that cannot take it\n")
        fi
    :: row.what == case_preview_sealed ->
        h_preview[row.about] = true;        /* kept even when late: the gate must hold without a tidy store */
        if
        :: h_state[row.about] == PREPARING -> h_expects[row.about] = row.at; move_handoff(row.about, OFFERED)
#ifdef LATE_PREVIEW_REVIVES
        :: h_state[row.about] == WITHDRAWN -> h_expects[row.about] = row.at; h_state[row.about] = OFFERED
#else
        :: h_state[row.about] == WITHDRAWN ->
            SEEN(7); printf("handoff-service: the preview of handoff %d is late\n", row.about)
#endif
        :: h_state[row.about] == VOID && h_to[row.about] == h_dissolved -> skip
        :: else -> MUST(false, "BROKEN: parked: a preview for a handoff that cannot take it\n")
        fi
    :: row.what == case_preview_refused ->
        if
        :: h_state[row.about] == PREPARING -> end_handoff(row.about, VOID, handoff_voided)
        :: h_state[row.about] == WITHDRAWN -> skip
        :: h_state[row.about] == VOID && h_to[row.about] == h_dissolved -> skip
        :: else -> MUST(false, "BROKEN: parked: a refusal for a handoff that cannot take it\n")
        fi
    :: row.what == case_context_sealed ->
        h_context[row.about] = true;        /* likewise */
        if
        :: h_state[row.about] == ACCEPTED || h_state[row.about] == LANDING -> skip
        :: CRISIS && before_acceptance(row.about) -> skip
        :: CRISIS && h_state[row.about] == DECLINED -> skip
        :: h_state[row.about] == RELEASED || h_state[row.about] == WITHDRAWN || h_state[row.about] == LAPSED ->
            SEEN(8); printf("handoff-service: the context of handoff %d is late\n", row.about)
        :: h_state[row.about] == VOID && h_to[row.about] == h_dissolved -> skip
        :: else -> MUST(false, "BROKEN: parked: a context for a handoff that cannot take it\n")
        fi
    :: row.what == case_baton_passed ->
        h_holder = row.by; h_turn = row.at; learn_holder(row);
        if
        :: row.about == NONE -> skip                                            /* by succession */
        :: row.about != NONE && h_state[row.about] == LANDING ->
            move_handoff(row.about, LANDED);
            h_conferred = false;
#ifdef WAY_BACK_BY_LANDINGS
            h_held[h_from[row.about]] = true; h_held[h_to[row.about]] = true
#endif
        :: else -> MUST(false, "BROKEN: parked: a pass for a handoff that is not landing\n")
        fi;
        void_on_new_turn(row.at)
    :: row.what == case_assistance_begun || row.what == case_advice_received ->
        if
        :: h_state[row.about] == LANDING ->
            move_handoff(row.about, LANDED);
            g_left[row.about] = (kind(row.about) == ADVICE)
        :: else -> MUST(false, "BROKEN: parked: joined or answered, but not landing\n")
        fi
    :: row.what == case_assistance_ended ->
        if
        :: h_state[row.about] == LANDED -> conclude(row.about)
#ifdef ENDS_MAY_NOT_CROSS
        :: else -> MUST(false, "BROKEN: parked: the end of an assistance that has ended\n")
#else
        :: h_state[row.about] == CONCLUDED -> SEEN(13)      /* ended here already */
        :: else -> MUST(false, "BROKEN: parked: the end of an assistance that never began\n")
#endif
        fi
    :: row.what == case_baton_refused ->
        if
        :: h_state[row.about] == LANDING -> end_handoff(row.about, VOID, handoff_voided)
        :: else -> MUST(false, "BROKEN: parked: a refused pass for a handoff that is not landing\n")
        fi
    :: row.what == case_closed ->
        h_case = CLOSED;
        void_on_closing(row.at)
    :: row.what == case_reopened ->
        h_case = OPEN; h_holder = row.by; h_turn = row.at;
        void_on_new_turn(row.at)
    fi
}

inline handoff_service_receives(i) {
    if
    :: h_inbox[i] -> skip
    :: else ->
#ifndef NO_INBOX
        h_inbox[i] = true;
#endif
        take_case_row(c_out[i])
    fi
}

proctype HandoffService() {
end:
    do
    :: d_step { h_next < c_sent -> handoff_service_receives(h_next); h_next++ }
    od
}

/* ==== what carries the rows ===================================================================================== */

proctype Relay() {
end:
    do
    :: d_step { c_sent < c_len -> c_sent++ }
    :: d_step { h_sent < h_len -> h_sent++ }
    od
}

#define idle (_pid > 0)     /* always; Spin wants a loop that does nothing to look like a condition */

/* Any row that was delivered comes once more, at any moment. Never forced to happen. */
proctype Trouble() {
    byte row;
end:
    do
    :: idle
    :: atomic {
        c_next > 0;
        do :: row < c_next - 1 -> row++ :: break od;
        d_step { case_service_receives(row); row = 0 }
    }
    :: atomic {
        h_next > 0;
        do :: row < h_next - 1 -> row++ :: break od;
        d_step { handoff_service_receives(row); row = 0 }
    }
#ifdef UNORDERED_SNAPSHOT
    /* After a lost slot the rows are read from the table in the order of its pages instead of their numbers. */
    :: d_step { c_next + 1 < h_sent -> case_service_receives(c_next + 1) }
    :: d_step { h_next + 1 < c_sent -> handoff_service_receives(h_next + 1) }
#endif
#ifdef NO_OUTBOX
    /* Published from memory after the commit. A crash in between: the other side never sees the row. */
    :: d_step { c_sent < c_len -> h_inbox[c_sent] = true; c_sent++; printf("trouble: a case row is lost\n") }
    :: d_step { h_sent < h_len -> c_inbox[h_sent] = true; h_sent++; printf("trouble: a handoff row is lost\n") }
#endif
    od
}

/* ==== who acts ================================================================================================== */

/* The partial unique index: it counts transfers that are on their way, and no requests. */
#define in_the_way(h) (kind(h) == TRANSFER && on_its_way(h))
#ifdef NO_ONE_OPEN_INDEX
#define fits_index(h) true
#elif HANDOFFS > 1
#define fits_index(h) (kind(h) != TRANSFER || (!in_the_way(0) && !in_the_way(1)))
#else
#define fits_index(h) true
#endif

/* The order in which two handoffs of one kind begin makes no difference; that of two kinds does. */
#define turn_to_begin(h) (h_state[h] == UNUSED && (h == 0 || FIRST != SECOND || h_state[0] != UNUSED))
#define in_directory(from, to) (from != h_dissolved && to != h_dissolved)

#ifdef NO_PING_PONG_STOP
#define may_go_back(h, to) true
#else
#define may_go_back(h, to) (!CONFERENCES || kind(h) != TRANSFER || !h_held[to] || h_conferred)
#endif

#define MAY_PROPOSE(h, from, to) \
    :: d_step { \
        turn_to_begin(h) && fits_index(h) && in_directory(from, to) && may_go_back(h, to) -> propose(h, from, to) }

#if REQUESTS
#define MAY_REQUEST(h, from, to) \
    :: d_step { turn_to_begin(h) && in_directory(from, to) -> request(h, from, to) }
#define DECIDE_REQUEST(h) \
    :: d_step { \
        request_seen(h) && fits_index(h) && in_directory(h_from[h], h_to[h]) && may_go_back(h, h_to[h]) -> \
        propose(h, h_from[h], h_to[h]); set_timers(h) } \
    :: d_step { request_seen(h) -> end_handoff(h, REFUSED, handoff_refused) }
#else
#define MAY_REQUEST(h, from, to)
#define DECIDE_REQUEST(h)
#endif

#define COMMANDS(h) \
    MAY_PROPOSE(h, A, B) \
    MAY_PROPOSE(h, B, A) \
    MAY_PROPOSE(h, C, B) \
    MAY_REQUEST(h, A, B) \
    MAY_REQUEST(h, B, A) \
    DECIDE_REQUEST(h) \
    :: d_step { h_state[h] == OFFERED    -> move_handoff(h, CLARIFYING) } \
    :: d_step { h_state[h] == CLARIFYING -> move_handoff(h, OFFERED) } \
    :: d_step { h_state[h] == OFFERED || h_state[h] == CLARIFYING -> \
                move_handoff(h, ACCEPTED); g_accepted[h] = true; \
                h_publish(handoff_accepted, h, h_expects[h], h_to[h]) } \
    :: d_step { h_state[h] == OFFERED || h_state[h] == CLARIFYING -> end_handoff(h, DECLINED, handoff_declined) } \
    :: d_step { h_state[h] == ACCEPTED -> \
                move_handoff(h, LANDING); g_reported[h] = true; \
                h_publish(handoff_landing_reported, h, h_expects[h], h_to[h]) } \
    :: d_step { h_state[h] == ACCEPTED -> end_handoff(h, RELEASED, handoff_released) } \
    :: d_step { open(h) && h_state[h] != LANDING -> end_handoff(h, WITHDRAWN, handoff_withdrawn) } \
    :: d_step { h_state[h] == LANDED -> conclude(h) }

/* Citizens, agencies, operators. Never forced to act: `idle` lets them sit still for ever, fairness or not. */
proctype People() {
end:
    do
    :: idle
    :: d_step { c_life == UNKNOWN -> open_case() }      /* intake.registered arrives, or never does */
    :: d_step { c_life == OPEN && c_closings < CLOSINGS -> close_case() }
    :: d_step { c_life != UNKNOWN && c_reopenings < REOPENINGS -> reopen_case() }
#if DECREES > 0
    :: d_step { c_life != UNKNOWN && c_holds[A] && c_decrees < DECREES -> c_decrees++; succeed(C) }
#endif
#if CONFERENCES > 0
    :: d_step { !h_conferred -> h_conferred = true; g_conferred = true }
#endif
#if DISSOLUTIONS > 0
    :: d_step { h_dissolved == NOBODY -> dissolve(A) }
    :: d_step { h_dissolved == NOBODY -> dissolve(B) }
#endif
    COMMANDS(0)
#if HANDOFFS > 1
    COMMANDS(1)
#endif
    od
}

/* ---- the ladder -------------------------------------------------------------------------------------------------- */

#define TOP 4               /* reminder, team lead, duty to re-route, lapse */

#if REPLICAS
#ifdef RUNG_NOT_ASKED_AGAIN
#define still_due(h) (h_phase[h] == phase)
#elif defined(LAPSE_IGNORES_ACCEPTANCE)
#define still_due(h) ((h_phase[h] == phase && h_rung[h] + 1 == rung) || (rung == TOP && out(h)))
#elif defined(LAPSE_IGNORES_LANDING)
#define still_due(h) ((h_phase[h] == phase && h_rung[h] + 1 == rung) || (rung == TOP && h_state[h] == LANDING))
#else
#define still_due(h) (h_phase[h] == phase && h_rung[h] + 1 == rung)
#endif

/* One of the replicas of handoff-service, and the time that passes. It sees what is due without a lock; whatever
 * commits before it has locked the handoff has won, the other replica included. So it asks again under the lock. */
proctype Runner() {
    mtype phase = NO_PHASE;
    byte rung;
end:
    do
    :: d_step { phase == NO_PHASE && h_phase[0] != NO_PHASE -> phase = h_phase[0]; rung = h_rung[0] + 1 }
    :: d_step {
        phase != NO_PHASE ->
        if
        :: still_due(0) && rung < TOP ->
            MUST(h_rung[0] + 1 == rung, "BROKEN: I3 ladder: a rung fired twice, or out of order\n");
            h_rung[0] = rung;
            printf("handoff-service: rung %d of %e for handoff 0\n", rung, phase)
        :: still_due(0) && rung == TOP ->
            MUST(h_state[0] == LANDING || phase == phase_of(0),
                 "BROKEN: I3 ladder: lapsed for want of what had come\n");
            end_handoff(0, LAPSED, handoff_lapsed)
        :: else -> SEEN(14)                                                     /* too late: somebody was before it */
        fi;
        phase = NO_PHASE; rung = 0 }
    od
}
#endif

/* Time passes: these happen if nothing else does. What is out with somebody for too long lapses, and the wait for an
 * unknown case is bounded. What waits for case-service gets no such push: the services themselves have to end it. */
proctype Clock() {
end:
    do
    :: false
#if !defined(NOBODY_LOOKS) && !REPLICAS
    :: d_step { out(0) -> end_handoff(0, LAPSED, handoff_lapsed) }
#if HANDOFFS > 1
    :: d_step { out(1) -> end_handoff(1, LAPSED, handoff_lapsed) }
#endif
#endif
#ifndef WAIT_FOREVER
    :: d_step { c_waiting[0] -> give_up_waiting(0) }
#if HANDOFFS > 1
    :: d_step { c_waiting[1] -> give_up_waiting(1) }
#endif
#endif
    od
}

/* ==== the rules ================================================================================================= */

#if HANDOFFS > 1
#define each(rule) (rule(0) && rule(1))
#define one_open   (!(in_the_way(0) && in_the_way(1)))
#define no_assistant (c_assistant[0] == NOBODY && c_assistant[1] == NOBODY)
#else
#define each(rule) rule(0)
#define one_open   true
#define no_assistant (c_assistant[0] == NOBODY)
#endif

#define holders  (c_holds[A] + c_holds[B] + c_holds[C])

#define passed_on_landing(h) (g_landings[h] == 0 || g_reported[h])
#define told_the_truth(h)    (!landed(h) || g_landings[h] == 1)
#define asked_in_steps(h)    (!request_seen(h) || g_asked[h] > 0)
#define not_by_one_removed(h)   (c_assistant[h] != c_dissolved)
#define no_own_assistant(h)  (c_assistant[h] == NOBODY || !c_holds[c_assistant[h]])
#define gate_shut(h)         (!g_removed[h] || (!preview_readable(h) && !context_readable(h)))
#define gate_shut_after(h)   (!g_left[h] || (!preview_readable(h) && !context_readable(h)))
#define gate_in_steps(h)     (!context_readable(h) || g_accepted[h] || (CRISIS && g_shown[h] > 0))
#define gate_sealed(h)       (!preview_readable(h) || g_shown[h] > 0)

/* Nothing is under way any more. Then: landed is landed; nobody waits, but for a case that may still be opened; what is
 * out with somebody is the holder's and on the current turn; who accepted has the context; who assists is who is
 * landed; both know what ended. */
#define agreed(h) ( \
    (landed(h) == (g_landings[h] == 1)) && \
    (h_state[h] != LANDING) && (h_state[h] != PREPARING || c_waiting[h]) && \
    (h_state[h] != REQUESTED || h_confirmed[h] || c_waiting[h]) && \
    (!out(h) || (c_life == OPEN && h_expects[h] == c_turn && c_holds[h_from[h]])) && \
    (!(CRISIS && before_acceptance(h)) || h_context[h]) && \
    (h_state[h] != ACCEPTED || h_context[h]) && \
    ((kind(h) == ASSIST && h_state[h] == LANDED) == (c_assistant[h] != NOBODY)) && \
    (gone(h) == c_over[h]))
#define agreed_on_case (h_case == c_life && h_turn == c_turn && (c_turn == 0 || h_holder == c_history[c_turn]))

#define RULE(holds, text) :: atomic { !(holds) -> printf(text); assert(false) }

/* Can move only in a state where a rule is broken, so it costs no states. */
proctype Rules() {
end:
    do
    RULE(c_life != OPEN || holders == 1,
         "BROKEN: I1 one holder\n")
    RULE(c_turn == 0 || c_holds[c_history[c_turn]],
         "BROKEN: I1 history: its last row is not the holder\n")
    RULE(c_life == UNKNOWN || c_turn == 1 + g_moves,
         "BROKEN: I2 one writer: the turn and the moves of the baton differ\n")
    RULE(each(passed_on_landing),
         "BROKEN: I2 one writer: the baton passed without a landing\n")
    RULE(each(told_the_truth),
         "BROKEN: I2 one writer: landed is told of a pass that did not happen\n")
    RULE(one_open,
         "BROKEN: one open transfer: two at once\n")
    RULE(c_life == OPEN || no_assistant,
         "BROKEN: assistance: in a case that is not open\n")
    RULE(each(no_own_assistant),
         "BROKEN: assistance: an agency assists in a case of its own\n")
    RULE(each(asked_in_steps),
         "BROKEN: I11 request: shown before case-service has confirmed it\n")
    RULE(each(gate_shut),
         "BROKEN: I5 gate: handed out after the end\n")
    RULE(each(gate_shut_after),
         "BROKEN: I5 gate: handed out after the answer, or after the assistant has left\n")
    RULE(each(gate_in_steps),
         "BROKEN: I5 gate: the context before acceptance\n")
    RULE(each(gate_sealed),
         "BROKEN: I5 gate: a preview that was never sealed\n")
    RULE(!drained || each(agreed),
         "BROKEN: agreement: all is delivered and the services differ on a handoff\n")
    RULE(!drained || agreed_on_case,
         "BROKEN: agreement: all is delivered and the services differ on the case\n")
    RULE(!drained || c_turn == 0 || c_dissolved == NOBODY || !c_holds[c_dissolved],
         "BROKEN: I1 one holder: the case is held by an agency that was removed\n")
    RULE(!drained || c_dissolved == NOBODY || each(not_by_one_removed),
         "BROKEN: assistance: by an agency that was removed\n")
#if WITNESS > 0
    RULE(WITNESS != 9 || !landed(0) || c_life != CLOSED || h_case != OPEN, "WITNESS\n")
    RULE(WITNESS != 15 || !landed(0) || g_asked[0] == 0, "WITNESS\n")
    RULE(WITNESS != 16 || kind(0) != ADVICE || h_state[0] != LANDED || !h_context[0], "WITNESS\n")
    RULE(WITNESS != 17 || h_state[0] != CLARIFYING || !context_readable(0), "WITNESS\n")
#if REPLICAS
    RULE(WITNESS != 18 || h_state[0] != LAPSED || !g_accepted[0], "WITNESS\n")
#endif
#if HANDOFFS > 1
    RULE(WITNESS != 10 || !landed(0) || !landed(1), "WITNESS\n")
    RULE(WITNESS != 11 || h_state[0] != CONCLUDED || h_state[1] != CONCLUDED || h_case != CLOSED || !drained,
         "WITNESS\n")
    RULE(WITNESS != 19 || !landed(0) || c_assistant[1] == NOBODY || h_to[0] == c_assistant[1], "WITNESS\n")
    RULE(WITNESS != 20 || !landed(0) || !landed(1) || h_to[1] != h_from[0] || h_from[1] != h_to[0], "WITNESS\n")
#endif
#endif
    od
}

/* I3: every handoff ends. With drained, and the rules above, also: within finite time both services agree. */
ltl first_ends  { [] (open(0) -> <> !open(0)) }
#if HANDOFFS > 1
ltl second_ends { [] (open(1) -> <> !open(1)) }
#endif
ltl delivered   { [] <> drained }

init {
    d_step {
        for (k : 0 .. TURNS - 1) { c_history[k] = NOBODY };
        for (k : 0 .. HANDOFFS - 1) { c_assistant[k] = NOBODY };
        k = 0
    }
    atomic {
        run CaseService(); run HandoffService(); run Relay(); run Trouble(); run People(); run Clock();
#if REPLICAS
        run Runner(); run Runner();
#endif
#ifndef LIVENESS
        run Rules()
#endif
    }
}
