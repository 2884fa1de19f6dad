package org.mingjian.draw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.mingjian.codes.CreditCode;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Role;
import org.mingjian.policy.PolicyAdoption;
import org.mingjian.registry.ImportOutcome;
import org.mingjian.registry.Inspectors;
import org.mingjian.registry.Interests;
import org.mingjian.registry.Subjects;
import org.mingjian.support.Staff;

/** Gives an agency what a draw needs: a policy, and registries of made-up enterprises and people. */
public class DrawFixtures {
    private static final List<String> INDUSTRIES = List.of("机械", "轻工", "危险化学品");
    private final PolicyAdoption adoption;
    private final Subjects subjects;
    private final Inspectors inspectors;
    private final Interests interests;

    DrawFixtures(PolicyAdoption adoption, Subjects subjects, Inspectors inspectors, Interests interests) {
        this.adoption = adoption;
        this.subjects = subjects;
        this.inspectors = inspectors;
        this.interests = interests;
    }

    /** Returns a person as an actor with one role. */
    public static Actor actor(Staff.Person person, Role role) {
        Agency agency = person.agency();
        return new Actor(person.accountId(), person.login(), person.login(), agency.id(), agency.code(), agency.name(),
                null, Set.of(role));
    }

    /**
     * Adopts a policy and fills the registries: a third of the enterprises each in machinery, light industry and
     * hazardous chemicals, every tenth inspected this year already; six inspectors who may go anywhere.
     */
    public void furnish(Staff.Person planner, String policy, int enterprises) throws IOException {
        Actor actor = actor(planner, Role.PLANNER);
        if (adoption.adopt(actor, policy, LocalDate.of(2026, 1, 1)) instanceof Outcome.Refused<?> refused) {
            throw new IllegalStateException(refused.toString());
        }
        List<String> rows = new ArrayList<>(List.of("企业名称,统一社会信用代码,行政区划,监管行业,分级,规模,本年已查"));
        for (int i = 0; i < enterprises; i++) {
            rows.add(String.join(",", name(i), code(i), "120111", INDUSTRIES.get(i % 3), "A", "小型",
                    i % 10 == 9 ? "是" : ""));
        }
        List<String> people = new ArrayList<>(List.of("姓名,执法证号,证件有效期至,所属部门,行业分组,可任组长"));
        for (int i = 1; i <= 6; i++) {
            people.add("执法员" + i + ",12011100" + i + ",2028-12-31,执法队,工贸;危险化学品,是");
        }
        List<String> bars = List.of("执法证号,统一社会信用代码,利害关系", "120111001," + code(0) + ",近亲属任职");
        imported(subjects.importSheet(actor, sheet(rows), "企业.csv", UUID.randomUUID()));
        imported(inspectors.importSheet(actor, sheet(people), "人员.csv", UUID.randomUUID()));
        imported(interests.importSheet(actor, sheet(bars), "利害关系.csv", UUID.randomUUID()));
    }

    /** Returns the name of an enterprise by its number from 0. */
    public static String name(int number) {
        return "试验企业" + number + "号有限公司";
    }

    /** Returns the credit code of an enterprise by its number from 0. */
    public static String code(int number) {
        String body = "91120111MA" + String.format(Locale.ROOT, "%07d", number);
        return body + CreditCode.checkCharacter(body);
    }

    private static void imported(ImportOutcome outcome) {
        if (outcome instanceof ImportOutcome.Faulty faulty) {
            throw new IllegalStateException(faulty.faults().toString());
        }
    }

    private static Path sheet(List<String> rows) throws IOException {
        Path file = Files.createTempFile("mingjian-test", ".csv");
        file.toFile().deleteOnExit();
        return Files.write(file, rows);
    }
}
