package org.mingjian.draw.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.draw.DrawFixtures;
import org.mingjian.draw.web.Stage.Hall;
import org.mingjian.policy.Policies;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
@Import({DrawFixtures.class, Stage.class})
class CeilingDrawModuleTests {
    @Autowired
    Stage stage;
    @Autowired
    Staff staff;
    @Autowired
    JdbcClient jdbc;

    /** Lets the agency follow the national policy with one inspection a year at most, its own visits alone. */
    private void limited(Hall hall) throws Exception {
        String text = new String(Policies.shipped().find("national-2026").orElseThrow().canonical(),
                StandardCharsets.UTF_8).replace("\"shared\":true,\"times\":null", "\"shared\":false,\"times\":1");
        PolicyDocument policy = PolicyDocument.parse(text);
        jdbc.sql(
                "INSERT INTO policy.document (hash, policy_id, version, canonical) VALUES (:hash, :id, :version, :text)")
                .param("hash", policy.hash())
                .param("id", policy.id())
                .param("version", policy.version())
                .param("text", text)
                .update();
        jdbc.sql("UPDATE policy.adoption SET document_hash = :hash WHERE agency_id = :agency")
                .param("hash", policy.hash())
                .param("agency", hall.agency().id())
                .update();
    }

    @Test
    @DisplayName("LAW-02 DRAW-06 who has reached the yearly ceiling is in no pool, is named with the reason, and a draw that takes too many says so")
    void ceiling() throws Exception {
        Hall hall = stage.hall(staff.agency(), "national-2026", 40);
        limited(hall);
        Map<String, String> form = stage.form(hall);
        form.remove("excludeDone");
        form.put("except-COMPLAINT", DrawFixtures.code(9));
        UUID draw = stage.prepared(hall, form);
        String pool = Stage.text(stage.open(hall.planner(), "/draws/" + draw + "/pool"));
        assertThat(pool).contains("本年度检查次数已达频次上限 (3)", "可抽 (37)");

        form.put("count", "38");
        form.put("reserve", "0");
        UUID greedy = stage.prepared(hall, form);
        assertThat(Stage.text(stage.open(hall.planner(), "/draws/" + greedy)))
                .contains("每家企业的年度检查频次上限", "有因检查单独统计，不占上限");
    }
}
