package db.migration;

import java.util.List;
import nl.stokje.kit.vault.EncryptingMigration;

/** What people wrote about a citizen, and what case-service sealed, is encrypted under the key of its case. */
public class V30__personal_data_is_encrypted extends EncryptingMigration {
    private static final String CASE_OF_HANDOFF = "(SELECT h.case_id FROM handoff h WHERE h.id = t.handoff_id)";

    @Override
    protected List<PersonalColumn> columns() {
        return List.of(
                ofHandoff("need_text"),
                ofHandoff("purpose"),
                ofHandoff("landing_note"),
                ofHandoff("landing_answer"),
                ofHandoff("outcome_summary"),
                PersonalColumn.readable("question", "text", "t.id", CASE_OF_HANDOFF),
                PersonalColumn.readable("question", "answer", "t.id", CASE_OF_HANDOFF),
                PersonalColumn.readable("decision", "reason", "t.id", CASE_OF_HANDOFF),
                PersonalColumn.readable("sealed_part", "jwe", "t.id", CASE_OF_HANDOFF),
                PersonalColumn.readable("conference", "agreement", "t.id", "t.case_id"),
                PersonalColumn.readable(
                        "conference_participant",
                        "name",
                        "t.conference_id || '/' || t.agency",
                        "(SELECT c.case_id FROM conference c WHERE c.id = t.conference_id)"));
    }

    private static PersonalColumn ofHandoff(String column) {
        return PersonalColumn.readable("handoff", column, "t.id", "t.case_id");
    }
}
