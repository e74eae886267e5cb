package nl.stokje.cases.reconciliation;

/** What the two services hold true, where it isn't the same. */
record FoundDiscrepancy(Aspect aspect, String caseServiceValue, String handoffServiceValue) {}
