package org.mingjian.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mingjian.identity.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a merge does in the tables: what belonged to the one that goes follows to the one that stays. */
@Repository
class MergeRows {
    private static final String CLOSE = """
            UPDATE registry.subject SET merged_into = :kept, active = false, version = version + 1 WHERE id = :id
            """;
    private static final String CHAIN = """
            UPDATE registry.subject SET merged_into = :kept WHERE agency_id = :agency AND merged_into = :gone
            """;
    private static final String ASIDE = """
            UPDATE registry.subject SET aside = CAST(:aside AS jsonb) || aside WHERE id = :id
            """;
    /** A visit of a draw is proven by a result that names the other code; here it is a visit that somebody states. */
    private static final String VISITS = """
            UPDATE registry.visit v SET credit_code = :kept, kind = CASE kind WHEN 'DRAW' THEN 'SHEET' ELSE kind END,
                ledger_index = NULL
            WHERE v.agency_id = :agency AND v.credit_code = :gone AND NOT EXISTS (
                SELECT 1 FROM registry.visit o WHERE o.agency_id = v.agency_id AND o.credit_code = :kept
                    AND o.draw_id = v.draw_id)
            RETURNING id, credit_code, visited_on
            """;

    private final JdbcClient jdbc;
    private final Privacy privacy;
    private final Changes changes;
    private final Books books;
    private final Inspections inspections;

    MergeRows(JdbcClient jdbc, Privacy privacy, Changes changes, Books books, Inspections inspections) {
        this.jdbc = jdbc;
        this.privacy = privacy;
        this.changes = changes;
        this.books = books;
        this.inspections = inspections;
    }

    void close(Subject gone, String kept) {
        jdbc.sql(CLOSE).param("kept", kept).param("id", gone.id()).update();
        jdbc.sql(CHAIN).param("kept", kept).param("gone", gone.code()).param("agency", gone.agencyId()).update();
    }

    /** Adds unknown columns that the record did not have; its own values stay. */
    void asideTo(Subject kept, Map<String, String> aside) {
        jdbc.sql(ASIDE).param("aside", SqlValues.json(aside)).param("id", kept.id()).update();
    }

    /** Returns how many licences follow; one that both held under the same number is one. */
    int moveLicences(Actor actor, String gone, String kept, Instant at, String reason) {
        List<Licence> all = licences(actor.agencyId(), gone);
        List<String> held = licences(actor.agencyId(), kept).stream().map(Licence::number).toList();
        for (Licence one : all) {
            if (held.contains(one.number())) {
                jdbc.sql("DELETE FROM registry.licence WHERE id = :id").param("id", one.id()).update();
                books.grow(actor.agencyId(), BookKind.LICENCES, -1);
            } else {
                Map<String, String> aside = privacy.resealed(BookKind.LICENCES, one.number() + "|" + gone,
                        one.number() + "|" + kept, one.aside());
                move("licence", one.id(), kept, aside);
            }
            history(BookKind.LICENCES, one.id(), actor, at, reason, gone, kept);
        }
        return all.size();
    }

    private List<Licence> licences(UUID agency, String code) {
        return jdbc.sql("SELECT * FROM registry.licence WHERE agency_id = :agency AND credit_code = :code ORDER BY id")
                .param("agency", agency)
                .param("code", code)
                .query((row, number) -> LicenceTable.licence(row))
                .list();
    }

    private void move(String table, long id, String kept, Map<String, String> aside) {
        jdbc.sql("UPDATE registry." + table + " SET credit_code = :kept, aside = CAST(:aside AS jsonb), "
                + "version = version + 1 WHERE id = :id")
                .param("kept", kept)
                .param("aside", SqlValues.json(aside))
                .param("id", id)
                .update();
    }

    /** Returns how many interests follow; where a person has one with both, that with the one that stays lasts. */
    int moveInterests(Actor actor, String gone, String kept, Instant at, String reason) {
        List<Found> all = jdbc
                .sql("SELECT id, certificate, kind, active, aside FROM registry.interest "
                        + "WHERE agency_id = :agency AND credit_code = :gone ORDER BY id")
                .param("agency", actor.agencyId())
                .param("gone", gone)
                .query((row, number) -> new Found(row.getLong("id"), row.getString("certificate"),
                        row.getString("kind"),
                        row.getBoolean("active"), SqlValues.aside(row)))
                .list();
        for (Found one : all) {
            if (other(actor.agencyId(), one.certificate(), kept)) {
                jdbc.sql("UPDATE registry.interest SET active = active OR :active, version = version + 1 "
                        + "WHERE agency_id = :agency AND certificate = :certificate AND credit_code = :kept")
                        .param("active", one.active())
                        .param("agency", actor.agencyId())
                        .param("certificate", one.certificate())
                        .param("kept", kept)
                        .update();
                jdbc.sql("UPDATE registry.interest SET active = false, version = version + 1 WHERE id = :id")
                        .param("id", one.id())
                        .update();
            } else {
                String before = one.certificate() + "|" + gone;
                String after = one.certificate() + "|" + kept;
                move("interest", one.id(), kept, privacy.resealed(BookKind.INTERESTS, before, after, one.aside()));
                jdbc.sql("UPDATE registry.interest SET kind = :kind WHERE id = :id")
                        .param("kind", privacy.sealInterest(after, privacy.openInterest(before, one.kind())))
                        .param("id", one.id())
                        .update();
            }
            history(BookKind.INTERESTS, one.id(), actor, at, reason, gone, kept);
        }
        return all.size();
    }

    private record Found(long id, String certificate, String kind, boolean active, Map<String, String> aside) {}

    private boolean other(UUID agency, String certificate, String kept) {
        return jdbc
                .sql("SELECT count(*) FROM registry.interest "
                        + "WHERE agency_id = :agency AND certificate = :certificate AND credit_code = :kept")
                .param("agency", agency)
                .param("certificate", certificate)
                .param("kept", kept)
                .query(Long.class)
                .single() > 0;
    }

    /** Returns how many visits follow, each stated anew in the ledger so that a draw can prove it. */
    int moveVisits(Actor actor, String gone, String kept, LocalDate today) {
        List<VisitRows.Added> moved = new ArrayList<>(jdbc.sql(VISITS)
                .param("agency", actor.agencyId())
                .param("gone", gone)
                .param("kept", kept)
                .query((row, number) -> new VisitRows.Added(row.getLong(1), row.getString(2),
                        Optional.ofNullable(row.getObject(3, LocalDate.class))))
                .list());
        inspections.record(actor, moved, today);
        return moved.size();
    }

    private void history(
        BookKind kind,
        long id,
        Actor actor,
        Instant at,
        String reason,
        String before,
        String after
    ) {
        changes.add(kind, id, actor, at, reason, List.of(new Changes.Difference("code", before, after)));
    }
}
