package org.mingjian.draw;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the void subjects that no later draw has taken: a draw in which one was void again does not count. */
@Repository
class CarriedRows {
    private static final String WAITING = """
            SELECT e.subject, d.draw_id, e.no, e.reason_code FROM draw.event e JOIN draw.draw d ON d.id = e.draw
            WHERE d.agency_id = :agency AND e.type = 'SUBJECT_VOID' AND e.status = 'E' AND e.ledger_index IS NOT NULL
              AND NOT EXISTS (
                SELECT 1 FROM draw.drawn x JOIN draw.draw l ON l.id = x.draw
                WHERE x.credit_code = e.subject AND l.agency_id = d.agency_id AND l.seq > d.seq AND l.state <> 'VOID'
                  AND NOT EXISTS (SELECT 1 FROM draw.event v WHERE v.draw = l.id AND v.subject = e.subject
                    AND v.type = 'SUBJECT_VOID' AND v.ledger_index IS NOT NULL))
            ORDER BY e.subject, d.seq, e.no""";

    private final JdbcClient jdbc;

    CarriedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns those of an agency by credit code, each with the last event that made it void. */
    Map<String, Carried> of(UUID agency) {
        List<Carried> all = jdbc.sql(WAITING)
                .param("agency", agency)
                .query((row, number) -> new Carried(row.getString(1), row.getString(2), row.getInt(3),
                        row.getString(4)))
                .list();
        Map<String, Carried> last = new LinkedHashMap<>();
        all.forEach(one -> last.put(one.code(), one));
        return last;
    }
}
