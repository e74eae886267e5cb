package db.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import nl.stokje.kit.vault.EarlierKey;
import nl.stokje.kit.vault.EncryptingMigration;

/** What the citizen told, and what people wrote about them, is encrypted under the key of the case. */
public class V20__personal_data_is_encrypted extends EncryptingMigration {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    protected List<PersonalColumn> columns() {
        return List.of(
                new PersonalColumn(
                        "intake_content",
                        "content",
                        "t.case_id",
                        "t.case_id",
                        "t.content::text, t.bsn",
                        V20__personal_data_is_encrypted::withItsBsn),
                ofCase("context_item", "text"),
                ofCase("context_item", "observer"),
                ofCase("context_item", "confidence"),
                ofCase("consent", "representative"),
                ofCase("requirement", "reason"),
                PersonalColumn.readable("cases", "closing_reason", "t.id", "t.id"),
                PersonalColumn.readable("cases", "next_what", "t.id", "t.id"),
                PersonalColumn.readable("proposal", "need_text", "t.handoff_id", "t.case_id"),
                PersonalColumn.readable("proposal", "purpose", "t.handoff_id", "t.case_id"));
    }

    private static PersonalColumn ofCase(String table, String column) {
        return PersonalColumn.readable(table, column, "t.id", "t.case_id");
    }

    private static String withItsBsn(ResultSet row) throws SQLException {
        var bsn = row.getBytes(5);
        return asItIsReadNow(row.getString(4), bsn == null ? null : EarlierKey.decrypt(bsn));
    }

    /**
     * The BSN stood beside the content, encrypted; now it stands in it again. A date was written as its numbers,
     * {@code [1987,3,14]}; now it is written as everywhere else.
     */
    static String asItIsReadNow(String stored, String bsn) {
        try {
            var content = (ObjectNode) JSON.readTree(stored);
            if (content.at("/citizen/birthDate") instanceof ArrayNode parts) {
                var date = LocalDate.of(
                        parts.get(0).intValue(),
                        parts.get(1).intValue(),
                        parts.get(2).intValue());
                content.withObjectProperty("citizen").put("birthDate", date.toString());
            }
            if (bsn != null) {
                content.withObjectProperty("citizen").put("bsn", bsn);
            }
            return content.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The content of an intake isn't JSON", e);
        }
    }
}
