package nl.stokje.cases.handoff;

import nl.stokje.cases.baton.CaseId;
import nl.stokje.kit.Oin;

/** What is read when the agencies have talked about a case, and agreed who holds it. */
record ConferenceHeld(CaseId caseId, Oin holder) {}
