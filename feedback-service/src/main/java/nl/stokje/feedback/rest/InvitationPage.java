package nl.stokje.feedback.rest;

import java.util.List;

/** The shape of a page of invitations, for the API document. */
record InvitationPage(List<InvitationView> items, String nextCursor) {}
