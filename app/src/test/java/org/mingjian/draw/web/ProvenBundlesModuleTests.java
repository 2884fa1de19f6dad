package org.mingjian.draw.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fairdraw.verify.Bundle;
import org.fairdraw.verify.Finding;
import org.fairdraw.verify.Status;
import org.fairdraw.verify.Verifier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.draw.DrawFixtures;
import org.mingjian.draw.web.Stage.Hall;
import org.mingjian.support.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
@Import({DrawFixtures.class, Stage.class})
class ProvenBundlesModuleTests {
    private static final Map<String, String> DICE = Map.of("text", "31415926535897932384");

    @Autowired
    Stage stage;
    @Autowired
    JdbcClient jdbc;

    private UUID drawn(Hall hall, String title) throws Exception {
        return drawn(hall, title, true);
    }

    private UUID drawn(Hall hall, String title, boolean excluding) throws Exception {
        Map<String, String> form = stage.form(hall);
        form.putAll(Map.of("title", title, "count", "8"));
        if (!excluding) {
            form.remove("excludeDone");
        }
        UUID draw = stage.prepared(hall, form);
        Map<String, String> shares = new java.util.LinkedHashMap<>();
        hall.accounts().keySet().forEach(party -> shares.put(party, org.fairdraw.Shares.random("")));
        Hall fresh = new Hall(hall.agency(), hall.planner(), hall.accounts(), hall.parties(), shares);
        stage.lockAll(fresh, draw);
        assertThat(Stage.note(stage.press(hall.host(), draw, "seal")).kind()).isEqualTo("done");
        for (String party : hall.accounts().keySet()) {
            stage.reveal(fresh, draw, party);
        }
        stage.clock.advance(Duration.ofMinutes(11));
        stage.press(hall.host(), "/draws/" + draw + "/beacon", DICE);
        assertThat(Stage.note(stage.press(hall.host(), draw, "draw")).kind()).isEqualTo("done");
        return draw;
    }

    private void publish(Hall hall, UUID draw) throws Exception {
        stage.press(hall.host(), draw, "teams");
        assertThat(Stage.note(stage.press(hall.host(), draw, "publish")).kind()).isEqualTo("done");
    }

    private byte[] bundle(Hall hall, UUID draw) throws Exception {
        return stage.open(hall.host(), "/draws/" + draw + "/bundle.zip").getResponse().getContentAsByteArray();
    }

    private static List<Finding> findings(byte[] bundle, String id) throws Exception {
        List<Finding> all = Verifier.verify(Bundle.read(new ByteArrayInputStream(bundle)), Set.of()).findings();
        assertThat(all).as("%s", all).noneMatch(finding -> finding.status() == Status.FAIL);
        return all.stream().filter(finding -> finding.id().equals(id)).toList();
    }

    @Test
    @DisplayName("VDP §13 two draws, one published: the bundle holds the sequence before it, and every check of it passes")
    void history(@TempDir Path folder) throws Exception {
        Hall hall = stage.hall();
        UUID first = drawn(hall, "第一次");
        publish(hall, first);
        UUID given = stage.prepared(hall, stage.form(hall));
        stage.lockAll(hall, given);
        stage.press(hall.host(), given, "seal");
        stage.press(hall.host(), "/draws/" + given + "/void", Map.of("reason", "设备故障"));
        UUID third = drawn(hall, "第三次");
        byte[] bundle = bundle(hall, third);
        for (String id : List.of("V10.sequence", "V10.results", "V10.attempt", "V5.exclusions", "V5.mandatory",
                "V4.chain",
                "V4.reuse")) {
            assertThat(findings(bundle, id)).as(id).isNotEmpty().allMatch(one -> one.status() == Status.PASS);
        }
        Path file = Files.write(folder.resolve("bundle.zip"), bundle);
        Process python = new ProcessBuilder("python3", "../verifiers/python/verify_draw.py", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor()).as(said).isZero();
    }

    @Test
    @DisplayName("PUB-01 of a draw that is not published yet the next one's bundle says only that it was sealed")
    void staged() throws Exception {
        Hall hall = stage.hall();
        UUID first = drawn(hall, "没有公布", false);
        UUID second = drawn(hall, "下一次", false);
        byte[] bundle = bundle(hall, second);
        assertThat(findings(bundle, "V10.results")).allMatch(one -> one.status() == Status.NOT_CHECKED);
        assertThat(findings(bundle, "V10.sequence")).allMatch(one -> one.status() == Status.PASS);
        String entries = new String(
                Bundle.read(new ByteArrayInputStream(bundle)).file("log/entries.jsonl").orElseThrow(),
                StandardCharsets.UTF_8);
        String shares = jdbc.sql("SELECT string_agg(share, ' ') FROM draw.party WHERE draw = :draw")
                .param("draw", first)
                .query(String.class)
                .single();
        assertThat(entries).doesNotContain(shares.split(" "));
    }

    @Test
    @DisplayName("REG-04 POL-07 who was drawn or inspected this year is proven out by entries of the ledger in the bundle")
    void exclusions() throws Exception {
        Hall hall = stage.hall();
        publish(hall, drawn(hall, "先抽的"));
        byte[] bundle = bundle(hall, drawn(hall, "后抽的"));
        assertThat(findings(bundle, "V5.exclusions")).allMatch(one -> one.status() == Status.PASS);
        String rows = new String(Bundle.read(new ByteArrayInputStream(bundle)).file("subjects.rows").orElseThrow(),
                StandardCharsets.US_ASCII);
        assertThat(rows.lines().filter(row -> row.endsWith("|X.DONE2026")).count()).isEqualTo(8 + 3);
    }

    @Test
    @DisplayName("VDP §13 false \"already inspected\": a visit moved in the database to a subject that was never visited keeps the draw from being sealed")
    void falseVisit() throws Exception {
        Hall hall = stage.hall();
        drawn(hall, "先抽的");
        jdbc.sql("UPDATE registry.visit SET credit_code = :other WHERE id = (SELECT max(id) FROM registry.visit "
                + "WHERE agency_id = :agency AND kind = 'DRAW')")
                .param("other", DrawFixtures.code(free(hall)))
                .param("agency", hall.agency().id())
                .update();
        UUID draw = stage.prepared(hall, withCount(hall));
        stage.lockAll(hall, draw);
        StepNote note = Stage.note(stage.press(hall.host(), draw, "seal"));
        assertThat(note.shortfalls().getFirst().rule()).isEqualTo("exclusion-unproven");
    }

    @Test
    @DisplayName("VDP §13 false \"already inspected\": a bundle that leaves a subject out without its evidence fails V5.exclusions and is not given out")
    void evidenceGone() throws Exception {
        Hall hall = stage.hall();
        UUID draw = stage.locked(hall);
        stage.press(hall.host(), draw, "seal");
        for (String party : hall.accounts().keySet()) {
            stage.reveal(hall, draw, party);
        }
        stage.clock.advance(Duration.ofMinutes(11));
        stage.press(hall.host(), "/draws/" + draw + "/beacon", DICE);
        jdbc.sql("DELETE FROM draw.evidence WHERE draw = :draw").param("draw", draw).update();
        StepNote note = Stage.note(stage.press(hall.host(), draw, "draw"));
        assertThat(note.shortfalls().getFirst().rule()).isEqualTo("unverifiable");
        assertThat(note.shortfalls().getFirst().arguments()).containsExactly("V5.exclusions");
    }

    private Map<String, String> withCount(Hall hall) {
        Map<String, String> form = stage.form(hall);
        form.put("count", "2");
        return form;
    }

    private int free(Hall hall) {
        Set<String> visited = Set.copyOf(jdbc.sql("SELECT credit_code FROM registry.visit WHERE agency_id = :agency")
                .param("agency", hall.agency().id())
                .query((row, number) -> row.getString(1))
                .list());
        int number = 0;
        while (visited.contains(DrawFixtures.code(number))) {
            number++;
        }
        return number;
    }
}
