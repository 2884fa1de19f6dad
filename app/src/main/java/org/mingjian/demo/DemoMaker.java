package org.mingjian.demo;

import java.io.IOException;
import java.util.Map;
import org.mingjian.identity.Agencies;
import org.mingjian.ledger.Ledger;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Makes the demo at the first start, and at every start says where it is and how to enter. */
@Component
@ConditionalOnProperty("mingjian.demo")
class DemoMaker implements ApplicationRunner {
    private final DemoClock clock;
    private final DemoYear year;
    private final Agencies agencies;
    private final Ledger ledger;
    private final Environment environment;

    DemoMaker(DemoClock clock, DemoYear year, Agencies agencies, Ledger ledger, Environment environment) {
        this.clock = clock;
        this.year = year;
        this.agencies = agencies;
        this.ledger = ledger;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (agencies.all().isEmpty()) {
            System.out.println("正在生成演示机构、名录和半年的抽取…… / making the demo agencies, registries and half a year of draws …");
            year.live().forEach(DemoMaker::print);
        }
        clock.travelTo(DemoClock.PRESENT);
        // A demo that has been used before goes on where it stopped.
        clock.travelTo(ledger.now());
        String address = "http://127.0.0.1:" + environment.getProperty("server.port", "8080");
        System.out.println("\n明鉴演示已就绪 / the demo is ready:  " + address + "/sign-in"
                + "\n登录页可一键进入每个角色 / the sign-in page offers one-click entry as each role"
                + "\n公示 / public pages:  " + address + "/public\n");
    }

    private static void print(DemoAgency demo, Map<String, String> passwords) {
        System.out.println("\n" + demo.name() + "  (" + demo.policy() + ")");
        passwords.forEach((login, password) -> System.out.println("  " + login + "  " + password));
    }
}
