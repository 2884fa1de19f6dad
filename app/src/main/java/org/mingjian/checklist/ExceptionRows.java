package org.mingjian.checklist;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
class ExceptionRows {
    /** Exceptions are rare; one at a time, so that numbers do not cross. */
    private static final String LOCK = "LOCK TABLE checklist.exception IN SHARE ROW EXCLUSIVE MODE";
    private static final String ADD = """
            INSERT INTO checklist.exception
                (id, agency_id, number, document, salt, hash, state, asked_by, asker, asked_at)
            VALUES (:id, :agency, :number, :document, :salt, :hash, 'ASKED', :by, :name, :at)
            """;
    /** Decided once: a row that no longer waits is not written again. */
    private static final String DECIDE = """
            UPDATE checklist.exception
            SET state = :state, decided_by = :by, decider = :name, decided_at = :at, words = :words
            WHERE id = :id AND state = 'ASKED'
            """;
    private static final String OF_AGENCY = "SELECT * FROM checklist.exception WHERE agency_id = :agency ORDER BY number";
    private static final String FIND = "SELECT * FROM checklist.exception WHERE id = :id";

    private final JdbcClient jdbc;

    ExceptionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void takeTurn() {
        jdbc.sql(LOCK).update();
    }

    void add(ItemException asked, String salt) {
        jdbc.sql(ADD)
                .param("id", asked.id())
                .param("agency", asked.agencyId())
                .param("number", asked.number())
                .param("document", asked.request().json(salt).text())
                .param("salt", salt)
                .param("hash", asked.hash())
                .param("by", asked.asked().by())
                .param("name", asked.asked().name())
                .param("at", OffsetDateTime.ofInstant(asked.asked().at(), ZoneOffset.UTC))
                .update();
    }

    /** Writes a decision; false where somebody else decided meanwhile. */
    boolean decide(ItemException decided) {
        ItemException.Act act = decided.decided().orElseThrow();
        return jdbc.sql(DECIDE)
                .param("id", decided.id())
                .param("state", decided.state().name())
                .param("by", act.by())
                .param("name", act.name())
                .param("at", OffsetDateTime.ofInstant(act.at(), ZoneOffset.UTC))
                .param("words", act.words())
                .update() == 1;
    }

    List<ItemException> ofAgency(UUID agency) {
        return jdbc.sql(OF_AGENCY).param("agency", agency).query(ExceptionRows::exception).list();
    }

    Optional<ItemException> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(ExceptionRows::exception).optional();
    }

    static String hash(ExceptionRequest request, String salt) {
        return Hex.of(Suite.S.hash(request.json(salt).canonical()));
    }

    private static ItemException exception(ResultSet row, int index) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        ExceptionRequest request = request(id, row.getString("document"));
        if (!hash(request, row.getString("salt")).equals(row.getString("hash"))) {
            throw new IllegalStateException("The exception " + id + " is no longer what was asked.");
        }
        ItemException.State state = ItemException.State.valueOf(row.getString("state"));
        Optional<ItemException.Act> decided = state == ItemException.State.ASKED
                ? Optional.empty()
                : Optional.of(new ItemException.Act(row.getObject("decided_by", UUID.class), row.getString("decider"),
                        instant(row, "decided_at"), row.getString("words")));
        return new ItemException(id, row.getObject("agency_id", UUID.class), row.getInt("number"), request,
                row.getString("hash"), state, new ItemException.Act(row.getObject("asked_by", UUID.class),
                        row.getString("asker"), instant(row, "asked_at"), ""),
                decided);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static ExceptionRequest request(UUID id, String document) {
        try {
            return ExceptionRequest.read(Json.parseCanonical(document.getBytes(StandardCharsets.UTF_8)));
        } catch (MalformedInput e) {
            throw new IllegalStateException("The exception " + id + " cannot be read: " + e.getMessage(), e);
        }
    }
}
