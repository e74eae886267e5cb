package nl.stokje.intake.rest;

import java.util.List;

/** The shape of a page of intakes, for the API document. */
record IntakePage(List<IntakeSummary> items, String nextCursor) {}
