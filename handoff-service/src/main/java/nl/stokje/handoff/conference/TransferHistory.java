package nl.stokje.handoff.conference;

/**
 * How a case went between agencies before a transfer is offered.
 *
 * @param senderHadPart whether the sender held the case, had it offered by itself or received it
 * @param declines of transfers since the last conference
 * @param isWayBack whether the receiver held the case before
 * @param wayBackWasDiscussed whether the receiver read or took part in a conference since the last landing
 */
record TransferHistory(boolean senderHadPart, long declines, boolean isWayBack, boolean wayBackWasDiscussed) {}
