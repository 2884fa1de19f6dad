package org.mingjian.identity;

import java.util.UUID;
import org.mingjian.calendar.Calendars;
import org.mingjian.calendar.Deadlines;
import org.mingjian.calendar.WorkCalendar;
import org.springframework.stereotype.Service;

/** Knows the calendar by which an agency counts: the country's, with the holidays of the agency's own region. */
@Service
public class AgencyCalendars {
    private final Agencies agencies;
    private final Calendars calendars;

    AgencyCalendars(Agencies agencies, Calendars calendars) {
        this.agencies = agencies;
        this.calendars = calendars;
    }

    /** Returns the calendar of an agency. */
    public WorkCalendar of(UUID agency) {
        return calendars.of(agencies.byId(agency).orElseThrow().regionCode());
    }

    /** Returns the deadlines of an agency. */
    public Deadlines deadlines(UUID agency) {
        return new Deadlines(of(agency));
    }
}
