package org.mingjian.draw.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.fairdraw.json.MalformedInput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.draw.DrawFixtures;
import org.mingjian.draw.web.Stage.Hall;
import org.mingjian.policy.Policies;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.support.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
@Import({DrawFixtures.class, Stage.class})
class AdoptedPolicyModuleTests {
    private static final String OLD_NAME = "西青区旧版方案";

    @Autowired
    Stage stage;
    @Autowired
    JdbcClient jdbc;

    /** The document as an earlier release shipped it: another version, another name, three to a team. */
    private static PolicyDocument earlier() throws MalformedInput {
        PolicyDocument now = Policies.shipped().find("xiqing-2019").orElseThrow();
        String text = new String(now.canonical(), StandardCharsets.UTF_8);
        PolicyDocument earlier = PolicyDocument.parse(text
                .replace("\"version\":\"" + now.version() + "\"", "\"version\":\"0\"")
                .replace("\"minimum\":2", "\"minimum\":3")
                .replace(now.names().zh(), OLD_NAME));
        assertThat(earlier.team().minimum()).isEqualTo(3);
        return earlier;
    }

    private void adopt(Hall hall, PolicyDocument document) {
        jdbc.sql("INSERT INTO policy.document (hash, policy_id, version, canonical) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT DO NOTHING")
                .params(document.hash(), document.id(), document.version(),
                        new String(document.canonical(), StandardCharsets.UTF_8))
                .update();
        jdbc.sql("UPDATE policy.adoption SET version = ?, document_hash = ? WHERE agency_id = ?")
                .params(document.version(), document.hash(), hall.agency().id())
                .update();
    }

    @Test
    @DisplayName("POL-01 a draw reads the version that its agency adopted, on every page and when it is sealed, whatever ships today")
    void adoptedVersion() throws Exception {
        Hall hall = stage.hall();
        adopt(hall, earlier());
        UUID draw = stage.prepared(hall, stage.form(hall));
        assertThat(stage.record(draw).policyVersion()).isEqualTo("0");
        assertThat(Stage.text(stage.open(hall.planner(), "/draws/" + draw))).contains(OLD_NAME, "3 人");
        assertThat(Stage.text(stage.open(hall.planner(), "/draws"))).contains(OLD_NAME);
        stage.lockAll(hall, draw);
        assertThat(Stage.note(stage.press(hall.host(), draw, "seal")).shortfalls()).isEmpty();
        String sealed = jdbc.sql("SELECT convert_from(policy, 'UTF8') FROM draw.sealed WHERE draw = ?")
                .param(draw)
                .query(String.class)
                .single();
        assertThat(PolicyDocument.parse(sealed).hash()).isEqualTo(earlier().hash());
    }
}
