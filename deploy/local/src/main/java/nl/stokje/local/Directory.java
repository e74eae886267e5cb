package nl.stokje.local;

import java.util.HashMap;
import java.util.Map;

/** Registers the example agencies, once. */
public final class Directory {
    private Directory() {}

    public static void register(Addresses platform) {
        Agency.EXAMPLES.forEach(agency -> register(platform, agency, null));
    }

    /** @param publicKey a JWK, or null */
    public static void register(Addresses platform, Agency agency, Map<String, Object> publicKey) {
        var admin = platform.as(agency, "agency-admin");
        var path = "/agencies/" + agency.oin();
        var known = admin.get("handoff", path);
        if (known.status() == 404) {
            admin.put("handoff", path, null, entry(agency, publicKey)).expect(201);
        } else if (publicKey != null) {
            admin.put("handoff", path, known.etag(), entry(agency, publicKey)).expect(200);
        }
    }

    private static Map<String, Object> entry(Agency agency, Map<String, Object> publicKey) {
        var entry = new HashMap<String, Object>(Map.of(
                "names", Map.of("nl", agency.name()),
                "capabilities", agency.capabilities(),
                "regions", agency.regions(),
                "contact", Map.of("email", agency.shortName() + "@stokje.example")));
        if (publicKey != null) {
            entry.put("publicKey", publicKey);
        }
        return entry;
    }
}
