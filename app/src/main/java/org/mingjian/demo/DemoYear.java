package org.mingjian.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.policy.PolicyAdoption;
import org.mingjian.registry.Experts;
import org.mingjian.registry.ImportOutcome;
import org.mingjian.registry.GradeSchemes;
import org.mingjian.registry.Inspectors;
import org.mingjian.registry.Interests;
import org.mingjian.registry.Licences;
import org.mingjian.registry.Subjects;
import org.mingjian.registry.Vehicles;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Lives the first half of the demo's year: agencies in January, draws in three weeks, and one draw of each agency that
 * waits for its ceremony. Everything in the order of time, since all agencies share one ledger and its times never fall.
 */
@Component
@ConditionalOnProperty("mingjian.demo")
class DemoYear {
    private static final int YEAR = 2026;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FOUNDED = LocalDate.of(YEAR, Month.JANUARY, 5);
    /** Mondays of weeks without a holiday; each agency holds its draw on a day of its own. */
    private static final List<LocalDate> WEEKS = List.of(LocalDate.of(YEAR, Month.FEBRUARY, 2),
            LocalDate.of(YEAR, Month.APRIL, 13),
            LocalDate.of(YEAR, Month.JUNE, 1));
    /** The second draw of this agency is the one after which something happens. */
    private static final String WITH_EVENTS = "xiqing";
    private static final int EVENTFUL = 1;
    private static final LocalDate WAITING = LocalDate.of(YEAR, Month.JULY, 14);

    private final DemoClock clock;
    private final DemoPeople people;
    private final DemoDraws draws;
    private final DemoEvents events;
    private final PolicyAdoption policies;
    private final Subjects subjects;
    private final Inspectors inspectors;
    private final Interests interests;
    private final Experts experts;
    private final Vehicles vehicles;
    private final Licences licences;
    private final GradeSchemes schemes;
    private final DemoPlans plans;
    private final DemoItems items;

    DemoYear(
            DemoClock clock,
            DemoPeople people,
            DemoDraws draws,
            DemoEvents events,
            PolicyAdoption policies,
            Subjects subjects,
            Inspectors inspectors,
            Interests interests,
            Experts experts,
            Vehicles vehicles,
            Licences licences,
            GradeSchemes schemes,
            DemoPlans plans,
            DemoItems items
    ) {
        this.clock = clock;
        this.people = people;
        this.draws = draws;
        this.events = events;
        this.policies = policies;
        this.subjects = subjects;
        this.inspectors = inspectors;
        this.interests = interests;
        this.experts = experts;
        this.vehicles = vehicles;
        this.licences = licences;
        this.schemes = schemes;
        this.plans = plans;
        this.items = items;
    }

    /** Lives it, and returns the passwords of each agency's accounts by login. */
    Map<DemoAgency, Map<String, String>> live() throws IOException {
        Map<DemoAgency, DemoPeople.Founded> agencies = found();
        for (int week = 0; week < WEEKS.size(); week++) {
            LocalDate day = WEEKS.get(week);
            for (Map.Entry<DemoAgency, DemoPeople.Founded> agency : agencies.entrySet()) {
                List<Integer> counts = agency.getKey().draws();
                if (week < counts.size()) {
                    UUID draw = draws.hold(agency.getValue(), clock, week + 1, counts.get(week), day);
                    if (week == EVENTFUL && agency.getKey().code().equals(WITH_EVENTS)) {
                        events.happen(agency.getValue(), clock, draw, day);
                    }
                }
                day = day.plusDays(1);
            }
        }
        clock.travelTo(at(WAITING, 15));
        agencies.forEach((demo, founded) -> draws
                .prepare(founded, demo.draws().size() + 1, demo.waiting(), WAITING.plusDays(1)));
        Map<DemoAgency, Map<String, String>> passwords = new LinkedHashMap<>();
        agencies.forEach((demo, founded) -> passwords.put(demo, founded.passwords()));
        return passwords;
    }

    private Map<DemoAgency, DemoPeople.Founded> found() throws IOException {
        Map<DemoAgency, DemoPeople.Founded> agencies = new LinkedHashMap<>();
        Path folder = Files.createTempDirectory("mingjian-demo");
        try {
            clock.travelTo(at(FOUNDED, 9));
            for (DemoAgency demo : DemoAgency.ALL) {
                DemoPeople.Founded founded = people.found(demo);
                fill(demo, founded.actor("planner"), folder);
                plans.plan(demo, founded, FOUNDED);
                items.publish(demo, founded, FOUNDED);
                agencies.put(demo, founded);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        return agencies;
    }

    private void fill(DemoAgency demo, Actor planner, Path folder) throws IOException {
        if (policies.adopt(planner, demo.policy(),
                LocalDate.of(YEAR, Month.JANUARY, 1)) instanceof Outcome.Refused<?> refused) {
            throw new IllegalStateException("The demo cannot adopt its policy: " + refused);
        }
        DemoSheets sheets = new DemoSheets(demo);
        if (schemes.choose(planner, "A、B、C、D", "红、橙、黄、蓝") instanceof Outcome.Refused<?> refused) {
            throw new IllegalStateException("The demo cannot choose its grades: " + refused);
        }
        require(subjects.importSheet(planner, sheets.subjects(folder), "企业名录.csv", UUID.randomUUID()));
        require(licences.importSheet(planner, sheets.licences(folder), "许可证.csv", UUID.randomUUID()));
        require(inspectors.importSheet(planner, sheets.inspectors(folder), "执法人员.csv", UUID.randomUUID()));
        require(experts.importSheet(planner, sheets.experts(folder), "专家库.csv", UUID.randomUUID()));
        require(vehicles.importSheet(planner, sheets.vehicles(folder), "车辆装备.csv", UUID.randomUUID()));
        require(interests.importSheet(planner, sheets.interests(folder), "利害关系.csv", UUID.randomUUID()));
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(CHINA).toInstant();
    }

    private static void require(ImportOutcome outcome) {
        if (outcome instanceof ImportOutcome.Faulty faulty) {
            throw new IllegalStateException("A demo sheet has faults: " + faulty.faults());
        }
    }
}
