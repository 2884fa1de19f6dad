package org.mingjian.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {
    @Bean
    WorkCalendar workCalendar() {
        return WorkCalendar.shipped();
    }

    @Bean
    Deadlines deadlines(WorkCalendar calendar) {
        return new Deadlines(calendar);
    }
}
