package org.mingjian.draw;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a row of the table of draws, with the parties that belong to it. */
@Component
class DrawColumns {
    private final PartyRows parties;

    DrawColumns(PartyRows parties) {
        this.parties = parties;
    }

    DrawRecord record(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String issue = row.getString("beacon_source");
        DrawDraft draft = new DrawDraft(row.getString("title"),
                row.getInt("subject_count"),
                row.getInt("reserve"),
                ConditionText.read(row.getString("condition")),
                row.getBoolean("exclude_done"),
                BeaconKind.valueOf(row.getString("beacon_kind")),
                issue == null
                        ? Optional.empty()
                        : Optional.of(new DrawDraft.Issue(issue, row.getString("beacon_rule"))),
                row.getInt("reveal_minutes"),
                row.getObject("inspect_from", LocalDate.class),
                row.getObject("inspect_to", LocalDate.class),
                row.getString("departures"),
                parties.of(id).stream().map(p -> new DrawDraft.PartyChoice(p.code(), p.name(), p.account())).toList(),
                ChoiceText.read(row.getString("choices")));
        return new DrawRecord(id,
                row.getObject("agency_id", UUID.class),
                row.getString("org"),
                row.getString("draw_id"),
                row.getInt("attempt"),
                DrawState.valueOf(row.getString("state")),
                draft,
                row.getString("policy_id"),
                row.getString("policy_version"),
                seal(row),
                new DrawRecord.Moments(DrawRecords.moment(row, "started_at"), DrawRecords.moment(row, "drawn_at"),
                        DrawRecords.moment(row, "confirmed_at"),
                        DrawRecords.moment(row, "published_at")),
                Optional.ofNullable(row.getString("void_reason")),
                DrawRecords.moment(row, "created_at").orElseThrow(),
                row.getInt("version"));
    }

    private static Optional<DrawRecord.Seal> seal(ResultSet row) throws SQLException {
        @Nullable
        String commitment = row.getString("commitment");
        if (commitment == null) {
            return Optional.empty();
        }
        return Optional.of(new DrawRecord.Seal(row.getInt("seq"),
                commitment,
                DrawRecords.moment(row, "sealed_at").orElseThrow(),
                DrawRecords.moment(row, "reveal_deadline").orElseThrow(),
                DrawRecords.moment(row, "beacon_time")));
    }
}
