package org.mingjian.draw;

import org.fairdraw.terms.DrawTerms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chain of an organisation's draws, which has no gap (VDP §3.3). */
@Repository
class DrawSequence {
    private final JdbcClient jdbc;

    DrawSequence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps others from numbering or sealing draws of the organisation until the transaction ends. */
    void lock(String org) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext(:key))").param("key", "draw.seq." + org).query(rs -> {});
    }

    /** Returns the sequence number of the newest sealed draw, 0 for none. */
    int last(String org) {
        return jdbc.sql("SELECT coalesce(max(seq), 0) FROM draw.draw WHERE org = :org")
                .param("org", org)
                .query(Integer.class)
                .single();
    }

    /** Returns the commitment that a draw sealed next has to name: that of the newest one, or 64 zeros (VDP §3.3). */
    String previous(String org) {
        return jdbc
                .sql("SELECT commitment FROM draw.draw WHERE org = :org AND seq IS NOT NULL ORDER BY seq DESC LIMIT 1")
                .param("org", org)
                .query(String.class)
                .optional()
                .orElse(DrawTerms.NO_PREVIOUS);
    }

    /** Returns how many draws the organisation has numbered in a year. */
    int numbered(String org, int year) {
        return jdbc.sql("SELECT count(DISTINCT draw_id) FROM draw.draw WHERE org = :org AND draw_id LIKE :prefix")
                .param("org", org)
                .param("prefix", DrawIdentity.prefix(org, year) + "%")
                .query(Integer.class)
                .single();
    }
}
