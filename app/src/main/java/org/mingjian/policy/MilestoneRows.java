package org.mingjian.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MilestoneRows {
    private static final String ADD = """
            INSERT INTO policy.milestone (agency_id, document_hash, rule_id, met_on, evidence, recorded_by, recorded_at)
            VALUES (:agency, :hash, :rule, :on, :evidence, :by, :at)
            ON CONFLICT DO NOTHING
            """;
    private static final String OF = """
            SELECT * FROM policy.milestone WHERE agency_id = :agency AND document_hash = :hash
            """;

    private final JdbcClient jdbc;

    MilestoneRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a record; says whether it is the first for its milestone. */
    boolean add(UUID agency, String hash, String rule, MilestoneLine.Met met, Instant now) {
        return jdbc.sql(ADD)
                .param("agency", agency)
                .param("hash", hash)
                .param("rule", rule)
                .param("on", met.on())
                .param("evidence", met.evidence())
                .param("by", met.by())
                .param("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update() == 1;
    }

    /** Returns what is recorded of an agency's milestones of a document, by the rule. */
    Map<String, MilestoneLine.Met> of(UUID agency, String hash) {
        record Row(String rule, MilestoneLine.Met met) {}
        return jdbc.sql(OF)
                .param("agency", agency)
                .param("hash", hash)
                .query((row, number) -> new Row(row.getString("rule_id"),
                        new MilestoneLine.Met(row.getObject("met_on", LocalDate.class), row.getString("evidence"),
                                row.getObject("recorded_by", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::rule, Row::met));
    }
}
