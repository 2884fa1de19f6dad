package org.mingjian.checklist.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.mingjian.checklist.ExceptionScope;
import org.mingjian.checklist.ItemException;
import org.mingjian.law.Citation;
import org.mingjian.law.Clauses;
import org.springframework.stereotype.Component;

/** Puts exceptions into words. */
@Component
class ExceptionViews {
    private final Clauses clauses;
    private final Clock clock;

    ExceptionViews(Clauses clauses, Clock clock) {
        this.clauses = clauses;
        this.clock = clock;
    }

    ExceptionView of(ItemException one) {
        LocalDate from = one.request().scope().from();
        List<ItemView.Cited> basis = one.request()
                .basis()
                .stream()
                .flatMap(line -> Citation.read(line).stream())
                .map(citation -> ItemViews.of(clauses.resolve(citation, from)))
                .toList();
        return new ExceptionView(one, stand(one), basis, day(one.asked().at()),
                one.decided().map(act -> day(act.at())).orElse(""));
    }

    private String stand(ItemException one) {
        LocalDate today = LocalDate.now(clock);
        ExceptionScope scope = one.request().scope();
        return switch (one.state()) {
            case ASKED -> "asked";
            case REJECTED -> "rejected";
            case WITHDRAWN -> "withdrawn";
            case APPROVED -> scope.holds(today) ? "holds" : today.isBefore(scope.from()) ? "coming" : "over";
        };
    }

    private String day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone()).toString();
    }
}
