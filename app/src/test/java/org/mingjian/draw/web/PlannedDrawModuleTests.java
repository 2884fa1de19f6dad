package org.mingjian.draw.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.draw.DrawFixtures;
import org.mingjian.draw.web.Stage.Hall;
import org.mingjian.support.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
@Import({DrawFixtures.class, Stage.class})
class PlannedDrawModuleTests {
    private static final String RULE = "2026 年还没有公布的监督检查计划，也没有今天有效的经批准任务（计划应在 2026-03-31 前编好）";

    @Autowired
    Stage stage;
    @Autowired
    JdbcClient jdbc;

    private void published(Hall hall, int year) {
        jdbc.sql("""
                INSERT INTO plan.plan (id, agency_id, year, version, state, title, policy_id, policy_version, edition,
                    created_at, created_by)
                VALUES (:id, :agency, :year, 1, 'PUBLISHED', '计划', 'xiqing-2019', '1', 1, now(), :id)""")
                .param("id", UUID.randomUUID())
                .param("agency", hall.agency().id())
                .param("year", year)
                .update();
    }

    @Test
    @DisplayName("PLAN-01 an agency that plans its years seals no draw without a plan or an approved task, and is told which clause asks and what would mend it")
    void withoutPlan() throws Exception {
        Hall hall = stage.hall();
        published(hall, 2024);
        UUID draw = stage.prepared(hall, stage.form(hall));
        assertThat(Stage.text(stage.open(hall.planner(), "/draws/" + draw))).contains(RULE, "先公布计划",
                "《中华人民共和国安全生产法》第六十二条第二款");
        stage.lockAll(hall, draw);
        assertThat(Stage.note(stage.press(hall.host(), draw, "seal")).shortfalls())
                .singleElement()
                .satisfies(one -> assertThat(one.rule()).isEqualTo("plan"));
    }

    @Test
    @DisplayName("PLAN-01 before the year's plan is due a draw goes by last year's")
    void lastYear() throws Exception {
        Hall hall = stage.hall();
        published(hall, 2025);
        UUID draw = stage.prepared(hall, stage.form(hall));
        assertThat(Stage.text(stage.open(hall.planner(), "/draws/" + draw))).doesNotContain(RULE);
        stage.lockAll(hall, draw);
        assertThat(Stage.note(stage.press(hall.host(), draw, "seal")).shortfalls()).isEmpty();
    }
}
