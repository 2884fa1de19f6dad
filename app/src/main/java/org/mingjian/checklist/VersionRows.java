package org.mingjian.checklist;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VersionRows {
    /** Versions are begun and published rarely; one at a time, so that numbers and days do not cross. */
    private static final String LOCK = "LOCK TABLE checklist.version IN SHARE ROW EXCLUSIVE MODE";
    private static final String ADD = """
            INSERT INTO checklist.version
                (id, agency_id, number, state, revision, base, base_document, document, written_by, written_at)
            VALUES (:id, :agency, :number, 'DRAFT', 0, :base, :begun, :document, :by, :at)
            """;
    /** A published row is no draft any more, so that nothing writes it again. */
    private static final String WRITE = """
            UPDATE checklist.version
            SET document = :document, revision = revision + 1, written_by = :by, written_at = :at
            WHERE id = :id AND state = 'DRAFT' AND revision = :revision
            """;
    private static final String PUBLISH = """
            UPDATE checklist.version
            SET state = 'PUBLISHED', from_date = :from, hash = :hash, written_by = :by, written_at = :at
            WHERE id = :id AND state = 'DRAFT' AND revision = :revision
            """;
    private static final String DISCARD = "DELETE FROM checklist.version WHERE id = :id AND state = 'DRAFT'";
    private static final String AGENCY = "SELECT agency_id FROM checklist.version WHERE id = :id";
    private static final String OF_AGENCY = "SELECT * FROM checklist.version WHERE agency_id = :agency ORDER BY number";
    private static final String PUBLISHERS = """
            SELECT DISTINCT agency_id FROM checklist.version WHERE state = 'PUBLISHED'
            """;

    private final JdbcClient jdbc;

    VersionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void takeTurn() {
        jdbc.sql(LOCK).update();
    }

    void add(ListVersion draft) {
        jdbc.sql(ADD)
                .param("id", draft.id())
                .param("agency", draft.agencyId())
                .param("number", draft.number())
                .param("base", draft.base())
                .param("begun", draft.baseList().json().text())
                .param("document", draft.list().json().text())
                .param("by", draft.writtenBy())
                .param("at", OffsetDateTime.ofInstant(draft.writtenAt(), ZoneOffset.UTC))
                .update();
    }

    /** Writes the items of a draft; false where somebody else wrote or published it meanwhile. */
    boolean write(ListVersion draft) {
        return jdbc.sql(WRITE)
                .param("id", draft.id())
                .param("revision", draft.revision())
                .param("document", draft.list().json().text())
                .param("by", draft.writtenBy())
                .param("at", OffsetDateTime.ofInstant(draft.writtenAt(), ZoneOffset.UTC))
                .update() == 1;
    }

    /** Publishes a draft; false where somebody else wrote or published it meanwhile. */
    boolean publish(ListVersion issued) {
        ListVersion.Issue issue = issued.issue().orElseThrow();
        return jdbc.sql(PUBLISH)
                .param("id", issued.id())
                .param("revision", issued.revision())
                .param("from", issue.from())
                .param("hash", issue.hash())
                .param("by", issued.writtenBy())
                .param("at", OffsetDateTime.ofInstant(issued.writtenAt(), ZoneOffset.UTC))
                .update() == 1;
    }

    boolean discard(UUID id) {
        return jdbc.sql(DISCARD).param("id", id).update() == 1;
    }

    Optional<UUID> agencyOf(UUID id) {
        return jdbc.sql(AGENCY).param("id", id).query(UUID.class).optional();
    }

    List<UUID> publishers() {
        return jdbc.sql(PUBLISHERS).query((row, index) -> row.getObject("agency_id", UUID.class)).list();
    }

    /** Returns an agency's versions by number; each published one ends where the next begins. */
    List<ListVersion> ofAgency(UUID agency) {
        List<ListVersion> versions = new ArrayList<>(jdbc.sql(OF_AGENCY)
                .param("agency", agency)
                .query(VersionRows::version)
                .list());
        for (int i = 0; i + 1 < versions.size(); i++) {
            Optional<LocalDate> next = versions.get(i + 1).issue().map(ListVersion.Issue::from);
            versions.set(i, versions.get(i).closed(next.map(day -> day.minusDays(1))));
        }
        return versions;
    }

    static String hash(ItemList list) {
        return Hex.of(Suite.S.hash(list.json().canonical()));
    }

    private static ListVersion version(ResultSet row, int index) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        ItemList list = list(id, row.getString("document"));
        Optional<ListVersion.Issue> issue = row.getString("state").equals("DRAFT")
                ? Optional.empty()
                : Optional.of(new ListVersion.Issue(row.getObject("from_date", LocalDate.class), Optional.empty(),
                        row.getString("hash")));
        if (issue.isPresent() && !hash(list).equals(issue.get().hash())) {
            throw new IllegalStateException("The item list " + id + " is no longer what was published.");
        }
        return new ListVersion(id, row.getObject("agency_id", UUID.class), row.getInt("number"),
                row.getInt("revision"), row.getString("base"), list(id, row.getString("base_document")), list, issue,
                row.getString("written_by"), row.getObject("written_at", OffsetDateTime.class).toInstant());
    }

    private static ItemList list(UUID id, String document) {
        try {
            return ItemList.read(Json.parseCanonical(document.getBytes(StandardCharsets.UTF_8)));
        } catch (MalformedInput e) {
            throw new IllegalStateException("The item list " + id + " cannot be read: " + e.getMessage(), e);
        }
    }
}
