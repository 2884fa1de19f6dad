package org.mingjian.calendar;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.fairdraw.json.Json;
import org.mingjian.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows the calendar of each region: what shipped, the notices of later years that people recorded, and over them the
 * region's own holidays. A notice is an act in the ledger; of two for one region and year the later one holds.
 */
@Service
public class Calendars {
    private final NoticeRows rows;
    private final Ledger ledger;
    private final Clock clock;
    private volatile Known known = new Known(-1, List.of());

    Calendars(NoticeRows rows, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The notices up to a number; another node of the platform may have recorded more since. */
    private record Known(long newest, List<Notice> notices) {}

    /**
     * Returns the calendar of a region.
     *
     * @param region its code by GB/T 2260, six to twelve digits
     */
    public WorkCalendar of(String region) {
        WorkCalendar calendar = WorkCalendar.shipped();
        List<Notice> notices = notices();
        for (Notice notice : notices) {
            if (notice.region().isEmpty()) {
                calendar = calendar.with(notice.content());
            }
        }
        for (Notice notice : notices) {
            if (notice.region().isPresent() && notice.holdsFor(region) && last(notice, notices)) {
                calendar = calendar.with(notice.days());
            }
        }
        return calendar;
    }

    /** Returns the deadlines of a region. */
    public Deadlines deadlines(String region) {
        return new Deadlines(of(region));
    }

    /** Returns the notices that were recorded, by year and then in the order in which they came. */
    public List<Notice> notices() {
        long newest = rows.newest();
        Known now = known;
        if (now.newest != newest) {
            now = new Known(newest, rows.all());
            known = now;
        }
        return now.notices;
    }

    /**
     * Records a notice. The same days of the same document recorded again change nothing.
     *
     * @param region code of the region that it is for; none for the whole country
     * @param document title or number of the notice, 1 to 200 characters
     * @param org the agency that records it, by its code
     * @param actor the account
     */
    @Transactional
    public void record(Optional<String> region, HolidayNotice content, String document, String org, String actor) {
        Notice notice = Notice.of(region, content, document, actor, clock.instant());
        rows.takeTurn();
        boolean same = rows.all()
                .stream()
                .filter(one -> one.scope().equals(notice.scope()) && one.content().year() == content.year())
                .reduce((first, second) -> second)
                .filter(one -> one.content().equals(content) && one.document().equals(document))
                .isPresent();
        if (!same) {
            rows.add(notice);
            ledger.append("CALENDAR", org, actor, Json.object("scope", notice.scope(), "year", content.year(),
                    "document", document, "days", content.days().stream().map(Calendars::line).toList()));
        }
    }

    private static boolean last(Notice notice, List<Notice> notices) {
        return notices.stream()
                .noneMatch(other -> other.id() > notice.id() && other.scope().equals(notice.scope())
                        && other.content().year() == notice.content().year());
    }

    private static String line(Day day) {
        return day.date() + (day.worked() ? " work" : " off");
    }
}
