package nl.stokje.cases.overview;

/** Which personal data was seen: stable names, which the access log keeps. */
enum AccessedData {
    CASE
}
