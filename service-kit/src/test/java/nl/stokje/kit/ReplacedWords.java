package nl.stokje.kit;

import java.util.Set;

/** Words that were replaced on the wire, since a reader misread them or since they stood for more than one thing. */
public final class ReplacedWords {
    /** Names of fields, and parts of paths. */
    public static final Set<String> ON_THE_WIRE = Set.of(
            "about",
            "because",
            "differences",
            "doubted",
            "formerLead",
            "here",
            "holderKnown",
            "lead",
            "leadProposal",
            "look",
            "looks",
            "nextLook",
            "side",
            "standing",
            "there",
            "told",
            "turnKnown");

    private ReplacedWords() {}
}
