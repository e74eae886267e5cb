package nl.stokje.handoff.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import nl.stokje.kit.KitConfig;
import nl.stokje.kit.Refusal;
import nl.stokje.kit.vocabulary.CodeList;

/**
 * The published list of needs, read once at the start: ours, and what an installation adds to it. The intake reads the same
 * list.
 */
@ApplicationScoped
public class NeedCodes {
    private final CodeList<NeedCode> codes;

    NeedCodes(KitConfig config) {
        codes = CodeList.published("need-codes-nl-2026", NeedCode.class).with(config.moreNeedCodes());
    }

    /** In the order of the list. */
    List<NeedCode> all() {
        return codes.all();
    }

    /** By its code or another name for the same need. */
    public Optional<NeedCode> find(String code) {
        return codes.find(code);
    }

    /**
     * The code by which agencies are found.
     *
     * @throws Refusal when it isn't in the list
     */
    public String required(String field, String code) {
        return find(code)
                .map(NeedCode::code)
                .orElseThrow(() -> Refusal.invalid(
                        field, code, "a code of GET /v1/need-codes", "No agency can be found by this need."));
    }
}
