package org.mingjian.draw;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.mingjian.live.LiveSource;
import org.mingjian.live.Topic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows when a ceremony looks different: by what is on record, and by the moments that pass by themselves. It is
 * hashed, so that a stream tells nothing but that something changed.
 */
@Component
public class DrawVersions implements LiveSource {
    private static final String KIND = "draw";
    private static final int LENGTH = 16;
    private static final String RECORD = """
            SELECT d.id, d.reveal_deadline, d.beacon_time,
                concat_ws('|', d.state, d.version, d.started_at IS NOT NULL,
                    (SELECT string_agg(concat_ws(',', p.code, p.commitment, p.share IS NOT NULL), ';' ORDER BY p.code)
                     FROM draw.party p WHERE p.draw = d.id),
                    (SELECT string_agg(concat_ws(',', t.typed_by, t.text), ';' ORDER BY t.typed_by)
                     FROM draw.beacon_typed t WHERE t.draw = d.id),
                    (SELECT string_agg(concat_ws(',', v.id, v.state), ';' ORDER BY v.id)
                     FROM draw.event v WHERE v.draw = d.id),
                    (SELECT string_agg(concat_ws(',', h.event, h.commitment, h.share IS NOT NULL), ';' ORDER BY h.commitment)
                     FROM draw.event_share h JOIN draw.event v ON v.id = h.event WHERE v.draw = d.id),
                    (SELECT string_agg(concat_ws(',', a.draw, a.approved_version), ';' ORDER BY a.draw)
                     FROM draw.attempt a WHERE a.draw = d.id OR a.before = d.id),
                    (SELECT v.opened_at IS NOT NULL FROM draw.envelope v WHERE v.draw = d.id),
                    (SELECT b.text FROM draw.beacon b WHERE b.draw = d.id AND b.position = 0)) AS record
            FROM draw.draw d WHERE d.id IN (:ids)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    DrawVersions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Names what a page of this draw watches. */
    public static Topic topic(UUID draw) {
        return new Topic(KIND, draw);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<UUID, String> versions(Set<UUID> ids) {
        Map<UUID, String> versions = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(RECORD)
                    .param("ids", ids)
                    .query((row, number) -> Map.entry(row.getObject("id", UUID.class), version(row)))
                    .list()
                    .forEach(version -> versions.put(version.getKey(), version.getValue()));
        }
        return versions;
    }

    private String version(ResultSet row) throws SQLException {
        String text = row.getString("record") + "|" + passed(DrawRecords.moment(row, "reveal_deadline")) + "|"
                + passed(DrawRecords.moment(row, "beacon_time"));
        return Hex.of(Suite.S.hash(text.getBytes(StandardCharsets.UTF_8))).substring(0, LENGTH);
    }

    private boolean passed(Optional<Instant> moment) {
        return moment.filter(clock.instant()::isAfter).isPresent();
    }
}
