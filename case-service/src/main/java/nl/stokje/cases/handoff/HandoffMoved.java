package nl.stokje.cases.handoff;

import nl.stokje.cases.baton.CaseId;
import nl.stokje.cases.baton.HandoffId;
import nl.stokje.kit.Oin;

/** What is read of every event of a handoff that has parties. */
record HandoffMoved(HandoffId handoffId, CaseId caseId, Oin sender, Oin receiver) {}
