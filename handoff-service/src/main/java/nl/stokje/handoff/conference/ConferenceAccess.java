package nl.stokje.handoff.conference;

/** Which personal data of a conference somebody saw; the names are kept in the access log (I11). */
enum ConferenceAccess {
    CONFERENCE
}
