package org.mingjian.draw.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.draw.ChanceText;
import org.mingjian.draw.DrawFixtures;
import org.mingjian.draw.DrawnLine;
import org.mingjian.draw.Draws;
import org.mingjian.draw.web.Stage.Hall;
import org.mingjian.ledger.Ledger;
import org.mingjian.support.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MvcResult;

@PlatformTest
@Import({DrawFixtures.class, Stage.class})
class PaperModuleTests {
    private static final String DICE = "31415926535897932384";
    private static final Map<String, String> HALL = Map.of("place", "区政务大厅三楼", "host", "王某", "attendees",
            "李某，派驻纪检监察组\r\n赵某，企业代表", "remarks", "投影停电一次，已恢复");

    @Autowired
    Stage stage;
    @Autowired
    Draws draws;
    @Autowired
    Ledger ledger;

    @Test
    @DisplayName("DRAW-05 the certificate for people says what was sealed, who gave what, and every drawn one, with a code to verify it by")
    void certificate() throws Exception {
        Hall hall = stage.hall();
        UUID draw = drawn(hall, "");
        String text = pdf(file(hall, draw, "certificate.pdf"));
        String flat = text.replaceAll("[\\s\u3000]", "");
        assertThat(flat).contains("双随机抽查抽取证书", stage.record(draw).drawId(),
                stage.record(draw).sealed().commitment(), draws.result(draw).orElseThrow().key(),
                draws.result(draw).orElseThrow().resultHash(), DICE, hall.share("citizen"), "citizen一方", "候补",
                "怎样验证", "http://localhost/public/draws/" + stage.record(draw).drawId(), "第1页共");
        for (DrawnLine line : draws.drawn(draw)) {
            assertThat(flat).contains(line.name(), line.code(), line.ticket().orElseThrow().substring(0, 16));
        }
        draws.seats(draw).forEach(seat -> assertThat(flat).contains(seat.name()));
        whole(text, draw);
    }

    /** No line breaks inside a name, an exact chance or what it comes to; the reserve's heading stays with its table. */
    private void whole(String text, UUID draw) {
        draws.drawn(draw).forEach(line -> assertThat(text).contains(line.name()));
        draws.seats(draw).forEach(seat -> assertThat(text).contains(seat.name()));
        draws.chances(draw)
                .stream()
                .flatMap(cell -> cell.chance().stream())
                .forEach(one -> assertThat(text).contains(one.toString(), ChanceText.percent(one)));
        assertThat(text).doesNotContainPattern("[≈=]\\s*\\R").containsPattern("候补\\s*\\R\\s*层[ 　]*企业");
    }

    @Test
    @DisplayName("DRAW-05 the minutes hold the hall, the seed, the result, the teams, what went wrong and lines to sign, in Word as on paper; the ledger holds their hash and no name")
    void minutes() throws Exception {
        Hall hall = stage.hall();
        UUID draw = drawn(hall, "citizen");
        long size = stage.ledgerSize();
        assertThat(Stage.note(stage.press(hall.host(), "/draws/" + draw + "/hall", HALL)).kind()).isEqualTo("done");
        assertThat(Stage.note(stage.press(hall.host(), "/draws/" + draw + "/hall", HALL)).kind())
                .isEqualTo("already");
        assertThat(stage.ledgerSize()).isEqualTo(size + 1);
        assertThat(ledger.entry(size).orElseThrow().type()).isEqualTo("HALL_NOTED");
        assertThat(ledger.entry(size).orElseThrow().body().toString()).doesNotContain("王某", "大厅");
        String[] fields = {"双随机抽查抽取记录", "区政务大厅三楼", "王某", "李某，派驻纪检监察组；赵某，企业代表", "投影停电一次，已恢复",
            stage.record(draw).drawId(), stage.record(draw).sealed().commitment(),
            draws.result(draw).orElseThrow().resultHash(), DICE, hall.share("discipline"), "citizen一方没有在截止之前揭示份额",
            "参加抽签27家", "排除：本年度已检查或已抽取3家", "主持人（签字）", "见证人", "西青", "2026年3月"};
        String word = word(file(hall, draw, "minutes.docx"));
        String paper = pdf(file(hall, draw, "minutes.pdf"));
        for (String text : new String[]{word, paper}) {
            String flat = text.replaceAll("[\\s\u3000]", "");
            assertThat(flat).contains(fields).doesNotContain("{{", "[name]");
            draws.drawn(draw).forEach(line -> assertThat(flat).contains(line.name(), line.code()));
            draws.seats(draw).forEach(seat -> assertThat(flat).contains(seat.name()));
        }
    }

    @Test
    @DisplayName("DRAW-05 before the result there is no paper, and what is wrong with the minutes is said and stays typed")
    void notYet() throws Exception {
        Hall hall = stage.hall();
        UUID draw = stage.locked(hall);
        stage.press(hall.host(), draw, "seal");
        for (String name : new String[]{"certificate.pdf", "minutes.pdf", "minutes.docx"}) {
            assertThat(stage.open(hall.host(), "/draws/" + draw + "/" + name).getResponse().getStatus()).isEqualTo(404);
        }
        MvcResult refused = stage.press(hall.host(), "/draws/" + draw + "/hall", Map.of("place", "长".repeat(101)));
        assertThat(Stage.note(refused).shortfalls().getFirst().rule()).isEqualTo("hall-long.place");
        MvcResult pressed = stage.press(hall.planner(), "/draws/" + draw + "/hall", HALL);
        assertThat(pressed.getResponse().getStatus()).isEqualTo(403);
    }

    /** Holds a draw up to its result; one party may withhold its share. */
    private UUID drawn(Hall hall, String withholding) throws Exception {
        UUID draw = stage.locked(hall);
        stage.press(hall.host(), draw, "seal");
        for (String party : hall.accounts().keySet().stream().filter(p -> !p.equals(withholding)).toList()) {
            stage.reveal(hall, draw, party);
        }
        stage.clock.advance(Duration.ofMinutes(11));
        stage.press(hall.host(), "/draws/" + draw + "/beacon", Map.of("text", DICE));
        assertThat(Stage.note(stage.press(hall.host(), draw, "draw")).kind()).isEqualTo("done");
        return draw;
    }

    private byte[] file(Hall hall, UUID draw, String name) throws Exception {
        MvcResult result = stage.open(hall.host(), "/draws/" + draw + "/" + name);
        assertThat(result.getResponse().getStatus()).isEqualTo(200);
        return result.getResponse().getContentAsByteArray();
    }

    private static String pdf(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String word(byte[] file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText().lines().collect(Collectors.joining());
        }
    }
}
