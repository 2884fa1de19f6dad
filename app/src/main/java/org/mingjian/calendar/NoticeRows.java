package org.mingjian.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoticeRows {
    /** Notices are rare; one at a time, so that a second press finds the first one. */
    private static final String LOCK = "LOCK TABLE calendar.notice IN SHARE ROW EXCLUSIVE MODE";
    private static final String NEWEST = "SELECT coalesce(max(id), 0) FROM calendar.notice";
    private static final String ADD = """
            INSERT INTO calendar.notice (scope, year, document, recorded_by, recorded_at)
            VALUES (:scope, :year, :document, :by, :at)
            RETURNING id
            """;
    private static final String ADD_DAY = """
            INSERT INTO calendar.notice_day (notice_id, day, worked, occasion) VALUES (:notice, :day, :worked, :occasion)
            """;
    private static final String ALL = "SELECT * FROM calendar.notice ORDER BY year, id";
    private static final String DAYS = "SELECT * FROM calendar.notice_day ORDER BY notice_id, day";

    private final JdbcClient jdbc;

    NoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void takeTurn() {
        jdbc.sql(LOCK).update();
    }

    /** Returns the number of the newest notice; 0 without any. */
    long newest() {
        return jdbc.sql(NEWEST).query(Long.class).single();
    }

    void add(Notice notice) {
        long id = jdbc.sql(ADD)
                .param("scope", notice.scope())
                .param("year", notice.content().year())
                .param("document", notice.document())
                .param("by", notice.recordedBy())
                .param("at", OffsetDateTime.ofInstant(notice.recordedAt(), ZoneOffset.UTC))
                .query(Long.class)
                .single();
        for (Day day : notice.days()) {
            jdbc.sql(ADD_DAY)
                    .param("notice", id)
                    .param("day", day.date())
                    .param("worked", day.worked())
                    .param("occasion", kept(day.occasion().orElseThrow()))
                    .update();
        }
    }

    /** Returns all notices by year, then in the order in which they came. */
    List<Notice> all() {
        Map<Long, List<Day>> days = jdbc.sql(DAYS)
                .query((row, number) -> Map.entry(row.getLong("notice_id"), day(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql(ALL).query((row, number) -> notice(row, days)).list();
    }

    private static Notice notice(ResultSet row, Map<Long, List<Day>> days) throws SQLException {
        String scope = row.getString("scope");
        return new Notice(row.getLong("id"),
                Optional.of(scope).filter(one -> !one.equals(Notice.COUNTRY)),
                new HolidayNotice(row.getInt("year"), days.getOrDefault(row.getLong("id"), List.of())),
                row.getString("document"),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static Day day(ResultSet row) throws SQLException {
        return new Day(row.getObject("day", LocalDate.class),
                row.getBoolean("worked") ? Day.Kind.MAKE_UP_WORKDAY : Day.Kind.HOLIDAY,
                Optional.of(occasion(row.getString("occasion"))));
    }

    private static String kept(Occasion occasion) {
        return switch (occasion) {
            case Holiday holiday -> holiday.key();
            case RegionalHoliday regional -> regional.label();
        };
    }

    private static Occasion occasion(String kept) {
        return kept.matches("[a-z-]+") ? Holiday.ofKey(kept) : new RegionalHoliday(kept);
    }
}
