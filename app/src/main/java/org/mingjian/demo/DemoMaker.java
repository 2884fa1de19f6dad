package org.mingjian.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Outcome;
import org.mingjian.ledger.Ledger;
import org.mingjian.policy.PolicyAdoption;
import org.mingjian.registry.ImportOutcome;
import org.mingjian.registry.Inspectors;
import org.mingjian.registry.Interests;
import org.mingjian.registry.Subjects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Makes the demo at the first start, and at every start says where it is and how to enter. */
@Component
@ConditionalOnProperty("mingjian.demo")
class DemoMaker implements ApplicationRunner {
    private static final int YEAR = 2026;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    /** Working days on which the draws of the first half-year were held. */
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(YEAR, Month.FEBRUARY, 5),
            LocalDate.of(YEAR, Month.APRIL, 9),
            LocalDate.of(YEAR, Month.JUNE, 4));
    private static final LocalDate WAITING = LocalDate.of(YEAR, Month.JULY, 14);

    private final DemoClock clock;
    private final DemoPeople people;
    private final DemoDraws draws;
    private final Agencies agencies;
    private final PolicyAdoption policies;
    private final Subjects subjects;
    private final Inspectors inspectors;
    private final Interests interests;
    private final Ledger ledger;
    private final Environment environment;

    DemoMaker(
            DemoClock clock,
            DemoPeople people,
            DemoDraws draws,
            Agencies agencies,
            PolicyAdoption policies,
            Subjects subjects,
            Inspectors inspectors,
            Interests interests,
            Ledger ledger,
            Environment environment
    ) {
        this.clock = clock;
        this.people = people;
        this.draws = draws;
        this.agencies = agencies;
        this.policies = policies;
        this.subjects = subjects;
        this.inspectors = inspectors;
        this.interests = interests;
        this.ledger = ledger;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        boolean first = agencies.all().size() < DemoAgency.ALL.size();
        if (first) {
            make();
        }
        Instant last = ledger.page("", Long.MAX_VALUE, 1).getFirst().at();
        clock.travelTo(last.isAfter(DemoClock.PRESENT) ? last.plusSeconds(1) : DemoClock.PRESENT);
        String address = "http://127.0.0.1:" + environment.getProperty("local.server.port", "8080");
        System.out.println("\n明鉴演示已就绪 / the demo is ready:  " + address + "/sign-in"
                + "\n登录页可一键进入每个角色 / the sign-in page offers one-click entry as each role"
                + "\n公示 / public pages:  " + address + "/public\n");
    }

    private void make() throws IOException {
        System.out.println("正在生成演示机构、名录和半年的抽取…… / making the demo agencies, registries and half a year of draws …");
        Path folder = Files.createTempDirectory("mingjian-demo");
        try {
            for (DemoAgency demo : DemoAgency.ALL) {
                if (agencies.byCode(demo.code()).isEmpty()) {
                    make(demo, folder);
                }
            }
        } finally {
            delete(folder);
        }
    }

    private void make(DemoAgency demo, Path folder) throws IOException {
        clock.travelTo(LocalDate.of(YEAR, Month.JANUARY, 5).atTime(9, 0).atZone(CHINA).toInstant());
        DemoPeople.Founded founded = people.found(demo);
        Actor planner = founded.actor("planner");
        if (policies.adopt(planner, demo.policy(),
                LocalDate.of(YEAR, Month.JANUARY, 1)) instanceof Outcome.Refused<?> refused) {
            throw new IllegalStateException("The demo cannot adopt its policy: " + refused);
        }
        DemoSheets sheets = new DemoSheets(demo);
        require(subjects.importSheet(planner, sheets.subjects(folder), "企业名录.csv", UUID.randomUUID()));
        require(inspectors.importSheet(planner, sheets.inspectors(folder), "执法人员.csv", UUID.randomUUID()));
        require(interests.importSheet(planner, sheets.interests(folder), "利害关系.csv", UUID.randomUUID()));
        int number = 0;
        for (int count : demo.draws()) {
            draws.hold(founded, clock, number + 1, count, DAYS.get(number));
            number++;
        }
        clock.travelTo(WAITING.atTime(15, 0).atZone(CHINA).toInstant());
        draws.prepare(founded, number + 1, demo.waiting(), LocalDate.of(YEAR, Month.JULY, 15));
        System.out.println("\n" + demo.name() + "  (" + demo.policy() + ")");
        founded.passwords().forEach((login, password) -> System.out.println("  " + login + "  " + password));
    }

    private static void require(ImportOutcome outcome) {
        if (outcome instanceof ImportOutcome.Faulty faulty) {
            throw new IllegalStateException("A demo sheet has faults: " + faulty.faults());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException("A sheet of the demo cannot be removed.", e);
                }
            });
        }
        Files.delete(folder);
    }
}
