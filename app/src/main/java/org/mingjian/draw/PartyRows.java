package org.mingjian.draw;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The parties of draws with their commitments and shares. */
@Repository
class PartyRows {
    private final JdbcClient jdbc;

    PartyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sets who the parties are; a party that stays keeps its commitment, since the share is bound to draw and party. */
    void replace(UUID draw, List<DrawDraft.PartyChoice> parties) {
        List<Party> before = of(draw);
        for (Party party : before) {
            DrawDraft.PartyChoice same = new DrawDraft.PartyChoice(party.code(), party.name(), party.account());
            if (!parties.contains(same)) {
                jdbc.sql("DELETE FROM draw.party WHERE draw = :draw AND code = :code")
                        .param("draw", draw)
                        .param("code", party.code())
                        .update();
            }
        }
        for (DrawDraft.PartyChoice party : parties) {
            jdbc.sql("""
                    INSERT INTO draw.party (draw, code, name, account_id) VALUES (:draw, :code, :name, :account)
                    ON CONFLICT (draw, code) DO NOTHING""")
                    .param("draw", draw)
                    .param("code", party.code())
                    .param("name", party.name())
                    .param("account", party.account().orElse(null))
                    .update();
        }
    }

    /** Returns the parties in the byte order of their codes, which is the committed order. */
    List<Party> of(UUID draw) {
        return jdbc.sql("SELECT * FROM draw.party WHERE draw = :draw ORDER BY code COLLATE \"C\"")
                .param("draw", draw)
                .query((row, number) -> new Party(row.getString("code"),
                        row.getString("name"),
                        Optional.ofNullable(row.getObject("account_id", UUID.class)),
                        Optional.ofNullable(row.getString("commitment")),
                        DrawRecords.moment(row, "committed_at"),
                        Optional.ofNullable(row.getString("share")),
                        DrawRecords.moment(row, "revealed_at"),
                        row.getObject("chain_index") == null
                                ? OptionalInt.empty()
                                : OptionalInt.of(row.getInt("chain_index"))))
                .list();
    }

    /** Tells whether any draw, also a void one, has seen this commitment (VDP §4.2). */
    boolean seen(String commitment) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM draw.party WHERE commitment = :commitment)")
                .param("commitment", commitment)
                .query(Boolean.class)
                .single();
    }

    void commit(UUID draw, String code, String commitment, Instant at) {
        jdbc.sql(
                """
                        UPDATE draw.party SET commitment = :commitment, committed_at = :at, chain_index = NULL
                        WHERE draw = :draw AND code = :code""")
                .param("draw", draw)
                .param("code", code)
                .param("commitment", commitment)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Commits a party to the next value of its chain. */
    void chain(UUID draw, String code, String anchor, Instant at) {
        jdbc.sql("""
                UPDATE draw.party SET commitment = :anchor, committed_at = :at, chain_index = 0
                WHERE draw = :draw AND code = :code""")
                .param("draw", draw)
                .param("code", code)
                .param("anchor", anchor)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Fixes the place of a party's share in its chain. */
    void place(UUID draw, String code, int index) {
        jdbc.sql("UPDATE draw.party SET chain_index = :index WHERE draw = :draw AND code = :code")
                .param("draw", draw)
                .param("code", code)
                .param("index", index)
                .update();
    }

    void reveal(UUID draw, String code, String share, Instant at) {
        jdbc.sql("""
                UPDATE draw.party SET share = :share, revealed_at = :at
                WHERE draw = :draw AND code = :code AND share IS NULL""")
                .param("draw", draw)
                .param("code", code)
                .param("share", share)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Lists draws that wait for this account's commitment or share. */
    List<UUID> waitingFor(UUID account) {
        return jdbc.sql("""
                SELECT p.draw FROM draw.party p JOIN draw.draw d ON d.id = p.draw
                WHERE p.account_id = :account
                  AND (d.state = 'PREPARING' AND p.commitment IS NULL OR d.state = 'SEALED' AND p.share IS NULL)
                ORDER BY d.created_at""")
                .param("account", account)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }
}
