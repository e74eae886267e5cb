package nl.stokje.local;

import java.util.List;

/**
 * An example agency, as it stands in the directory. The OINs and the organisations are made up.
 *
 * @param shortName how it is called on the command line
 */
public record Agency(String shortName, String oin, String name, List<String> capabilities, List<String> regions) {
    public static final Agency TOWN_HALL = new Agency(
            "town-hall",
            "00000001700000000001",
            "Gemeente Waterdam",
            List.of("SHELTER", "DEBT", "INCOME"),
            List.of("GM0852"));
    public static final Agency HOUSING = new Agency(
            "housing",
            "00000001700000000002",
            "Woonstichting De Brug",
            List.of("SHELTER", "HOUSING"),
            List.of("GM0852"));
    public static final Agency YOUTH_CARE = new Agency(
            "youth-care",
            "00000001700000000003",
            "Jeugdhulp Waterland",
            List.of("YOUTH", "SHELTER"),
            List.of("GM0852", "GM0415"));
    public static final Agency DEBT_HELP = new Agency(
            "debt-help", "00000001700000000004", "Schuldhulp Plus", List.of("DEBT"), List.of("GM0852", "GM0415"));
    public static final Agency BENEFITS = new Agency(
            "benefits",
            "00000001700000000005",
            "Uitkeringskantoor Noord",
            List.of("INCOME"),
            List.of("GM0852", "GM0415"));

    public static final List<Agency> EXAMPLES = List.of(TOWN_HALL, HOUSING, YOUTH_CARE, DEBT_HELP, BENEFITS);

    /** By its short name or its OIN. */
    public static Agency named(String name) {
        return EXAMPLES.stream()
                .filter(agency ->
                        agency.shortName().equals(name) || agency.oin().equals(name))
                .findFirst()
                .orElseGet(() -> new Agency(name, name, name, List.of(), List.of()));
    }
}
