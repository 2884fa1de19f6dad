package org.mingjian.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mingjian.identity.Account;
import org.mingjian.identity.Accounts;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Department;
import org.mingjian.identity.NewAgency;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Role;
import org.mingjian.identity.mandate.Departments;
import org.mingjian.identity.mandate.JurisdictionChanges;
import org.mingjian.identity.mandate.NewDepartment;
import org.mingjian.identity.mandate.NewJurisdiction;
import org.springframework.stereotype.Component;

/** Founds the demo agencies with departments and an account for each role. */
@Component
class DemoPeople {
    private static final String PLATFORM = "platform";
    /** Login suffix, name and role of each demo account; two witnesses, so that three parties can give shares. */
    private static final List<Person> PEOPLE = List.of(new Person("sysadmin", "系统管理员", Role.SYSTEM_ADMIN),
            new Person("secadmin", "安全管理员", Role.SECURITY_ADMIN), new Person("auditor", "审计管理员", Role.AUDIT_ADMIN),
            new Person("planner", "计划员", Role.PLANNER), new Person("host", "抽取主持人", Role.DRAW_HOST),
            new Person("leader", "分管领导", Role.LEADER), new Person("discipline", "派驻纪检组", Role.WITNESS),
            new Person("citizen", "企业代表", Role.WITNESS), new Person("inspector", "执法员", Role.INSPECTOR));

    /** The departments that the sheets of inspectors and vehicles name. */
    private static final List<NewDepartment> DEPARTMENTS = List.of(
            new NewDepartment("squad-1", "综合行政执法队一中队", "SQUAD", List.of(), ""),
            new NewDepartment("squad-2", "综合行政执法队二中队", "SQUAD", List.of(), ""),
            new NewDepartment("chemicals", "危险化学品科", "SECTION", List.of("WHP", "YHBZ"), ""),
            new NewDepartment("trade", "工贸科", "SECTION", List.of("GM", "JSYL"), ""),
            new NewDepartment("command", "应急指挥保障中心", "CENTRE", List.of(), ""));
    /** A zone without a code of its own in GB/T 2260, and a town beside it that the zone runs. */
    private static final String ZONE = "zibo-gxq";
    private static final NewJurisdiction OF_ZONE = new NewJurisdiction("370303Z01 370303105", "", "淄政办字〔2025〕18号（演示）",
            "2026-01-01");

    private final Agencies agencies;
    private final Accounts accounts;
    private final Departments departments;
    private final JurisdictionChanges jurisdictions;

    private record Person(String suffix, String name, Role role) {}

    /** A founded agency: its actors by login suffix, and the generated passwords by login. */
    record Founded(Agency agency, Map<String, Actor> actors, Map<String, String> passwords) {
        Actor actor(String suffix) {
            Actor actor = actors.get(suffix);
            if (actor == null) {
                throw new IllegalArgumentException("There is no demo account " + suffix + ".");
            }
            return actor;
        }
    }

    DemoPeople(Agencies agencies, Accounts accounts, Departments departments, JurisdictionChanges jurisdictions) {
        this.agencies = agencies;
        this.accounts = accounts;
        this.departments = departments;
        this.jurisdictions = jurisdictions;
    }

    Founded found(DemoAgency demo) {
        Agency agency = done(
                agencies.found(PLATFORM, new NewAgency(demo.code(), demo.name(), demo.region(), "COUNTY", null)));
        Department department = done(agencies.foundDepartment(PLATFORM, agency, "general", "综合协调科"));
        DEPARTMENTS.forEach(one -> done(departments.found(PLATFORM, agency, one)));
        if (demo.code().equals(ZONE)) {
            done(jurisdictions.record(PLATFORM, agency, OF_ZONE));
        }
        Map<String, Actor> actors = new LinkedHashMap<>();
        Map<String, String> passwords = new LinkedHashMap<>();
        for (Person person : PEOPLE) {
            String login = demo.code() + "-" + person.suffix();
            passwords.put(login,
                    accounts.createDemo(agency.id(), department.id(), login, person.name(), Set.of(person.role())));
            actors.put(person.suffix(),
                    new Actor(idOf(agency.id(), login), login, person.name(), agency.id(), agency.code(),
                            agency.name(), department.id(), Set.of(person.role())));
        }
        return new Founded(agency, actors, passwords);
    }

    private UUID idOf(UUID agency, String login) {
        return accounts.accountsOf(agency, Permission.DESK)
                .stream()
                .filter(account -> account.login().equals(login))
                .map(Account::id)
                .findFirst()
                .orElseThrow();
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T> done -> done.value();
            case Outcome.Refused<T> refused -> throw new IllegalStateException("The demo cannot be made: " + refused);
        };
    }
}
