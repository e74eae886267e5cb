package nl.stokje.kit;

/**
 * Who does something: a person of an agency.
 *
 * @param subject the person, as the identity provider names them; a pseudonym to this platform
 */
public record Actor(Oin agency, String subject) {}
