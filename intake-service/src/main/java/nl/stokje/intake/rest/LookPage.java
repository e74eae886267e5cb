package nl.stokje.intake.rest;

import java.util.List;

/** The shape of a page of looks, for the API document. */
record LookPage(List<IntakeResource.LookView> items, String nextCursor) {}
