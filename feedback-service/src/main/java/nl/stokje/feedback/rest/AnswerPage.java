package nl.stokje.feedback.rest;

import java.util.List;

/** The shape of a page of answers, for the API document. */
record AnswerPage(List<AnswerView> items, String nextCursor) {}
