package org.mingjian.draw.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.fairdraw.Shares;
import org.fairdraw.suite.Suite;
import org.fairdraw.verify.Bundle;
import org.fairdraw.verify.Finding;
import org.fairdraw.verify.Report;
import org.fairdraw.verify.Status;
import org.fairdraw.verify.Verifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.draw.DrawFixtures;
import org.mingjian.draw.Draws;
import org.mingjian.draw.EventBook;
import org.mingjian.draw.EventRecord;
import org.mingjian.draw.EventState;
import org.mingjian.draw.TeamsNow;
import org.mingjian.draw.web.Stage.Hall;
import org.mingjian.identity.Role;
import org.mingjian.ledger.Ledger;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MvcResult;

@PlatformTest
@Import({DrawFixtures.class, Stage.class})
class EventModuleTests {
    private static final String DICE = "31415926535897932384";
    private static final String LETTER = "企业来函，王某签收";

    @Autowired
    Stage stage;
    @Autowired
    Staff staff;
    @Autowired
    Draws draws;
    @Autowired
    EventBook book;
    @Autowired
    Ledger ledger;

    private Hall hall;
    private MockHttpSession leader;

    @BeforeEach
    void people() throws Exception {
        hall = stage.hall();
        leader = staff.session(hall.agency(), Role.LEADER);
    }

    @Test
    @DisplayName("DRAW-04 BEY-04 under R0 an approved void has its substitute at once, stays visible everywhere, and the bundle verifies")
    void voidedAtOnce() throws Exception {
        UUID draw = published("R0", "R0");
        String code = draws.drawn(draw).getFirst().code();
        assertThat(report(hall.host(), draw, "SUBJECT_VOID:CLOSED", code).getResponse().getStatus()).isEqualTo(302);
        long size = stage.ledgerSize();
        assertThat(Stage.note(approve(draw)).kind()).isEqualTo("done");
        assertThat(stage.ledgerSize()).isEqualTo(size + 1);
        assertThat(ledger.entry(size).orElseThrow().type()).isEqualTo("EVENT");
        assertThat(ledger.entry(size).orElseThrow().body().toString()).doesNotContain("王某");
        EventRecord event = book.of(draw).getFirst();
        String substitute = event.substitute().orElseThrow();
        assertThat(event.state()).isEqualTo(EventState.DONE);
        TeamsNow now = book.now(draw);
        assertThat(now.line(code).orElseThrow().voidBy()).isEqualTo(1);
        assertThat(now.line(substitute).orElseThrow().broughtBy()).isEqualTo(1);
        assertThat(now.teamOf(code)).isEmpty();
        assertThat(now.teamOf(substitute)).hasSize(2);
        String page = Stage.text(stage.open(hall.host(), "/draws/" + draw + "?size=100"));
        assertThat(page).contains("第 1 号事件作废", "第 1 号事件替补", code, substitute, "作废 1 家");
        String open = Stage.text(stage.open(hall.host(), "/public/draws/" + stage.record(draw).drawId()));
        assertThat(open).contains("对象作废", "已经关闭", substitute).doesNotContain("王某");
        String asked = "/public/draws/" + stage.record(draw).drawId() + "?code=";
        assertThat(Stage.text(stage.open(hall.host(), asked + code))).contains("抽取之后作废", "第 1 号事件：不再检查");
        assertThat(Stage.text(stage.open(hall.host(), asked + substitute))).contains("替补，要检查", "顶替作废的一家");
        assertThat(Stage.text(stage.open(hall.host(), "/public/draws?agency=" + hall.agency().code())))
                .contains("各机关抽取之后的事件");
        assertThat(events(draw)).contains("V9.events PASS", "V9.seed PASS", "V9.effect PASS");
        for (String paper : List.of("certificate.pdf", "minutes.pdf")) {
            assertThat(pdf(stage.open(hall.host(), "/draws/" + draw + "/" + paper))).contains("抽取之后的事件", "已经停产关闭");
        }
        assertThat(word(stage.open(hall.host(), "/draws/" + draw + "/minutes.docx"))).contains("事件1（", "已经停产关闭");
    }

    @Test
    @DisplayName("DRAW-03 BEY-04 under R1 fresh shares of the parties find the substitute, one that does not come counts as -, and the bundle verifies")
    void freshShares() throws Exception {
        UUID draw = published("R0", "R1");
        TeamsNow.Seat seat = book.now(draw).seats().getFirst();
        report(hall.host(), draw, "PERSON_RECUSED:KINSHIP", seat.code() + "|" + seat.slot());
        assertThat(Stage.note(approve(draw)).shortfalls().getFirst().rule()).isEqualTo("event-shares");
        Map<String, String> fresh = lock(draw, "citizen", "discipline", "host");
        assertThat(Stage.note(approve(draw)).kind()).isEqualTo("done");
        assertThat(book.of(draw).getFirst().state()).isEqualTo(EventState.LOGGED);
        assertThat(verified(draw).ok()).as("the bundle before the effect").isTrue();
        give(draw, "citizen", fresh);
        give(draw, "host", fresh);
        assertThat(Stage.note(settle(draw)).shortfalls().getFirst().rule()).isEqualTo("event-early");
        pass();
        assertThat(Stage.note(give(draw, "discipline", fresh)).shortfalls().getFirst().rule()).isEqualTo("late");
        assertThat(Stage.note(settle(draw)).kind()).isEqualTo("done");
        TeamsNow.Seat after = book.now(draw).teamOf(seat.code()).getFirst();
        assertThat(after.person()).isNotEqualTo(seat.person());
        assertThat(after.by()).isEqualTo(1);
        assertThat(text(draw, "events.jsonl")).contains("{\"party\":\"discipline\",\"value\":\"-\"}");
        assertThat(events(draw)).contains("V9.events PASS", "V9.seed PASS", "V9.effect PASS");
        TeamsNow.Seat absent = book.now(draw).seats().getLast();
        report(hall.planner(), draw, "PERSON_ABSENT:ILLNESS", absent.code() + "|" + absent.slot());
        Map<String, String> more = lock(draw, "citizen", "discipline");
        approve(draw);
        give(draw, "citizen", more);
        assertThat(Stage.note(give(draw, "discipline", more)).kind()).isEqualTo("done");
        assertThat(book.of(draw).getLast().state()).isEqualTo(EventState.DONE);
        assertThat(events(draw)).contains("V9.events PASS", "V9.seed PASS", "V9.effect PASS");
    }

    @Test
    @DisplayName("BEY-04 an effect that was changed in the bundle fails V9.effect")
    void tampered() throws Exception {
        UUID draw = published("R0", "R0");
        report(hall.host(), draw, "SUBJECT_VOID:MOVED", draws.drawn(draw).getFirst().code());
        approve(draw);
        String substitute = book.of(draw).getFirst().substitute().orElseThrow();
        String other = draws.drawn(draw).get(1).code();
        byte[] forged = rewritten(draws.bundle(draw).orElseThrow(), substitute, other);
        Report report = Verifier.verify(Bundle.read(new ByteArrayInputStream(forged)), Set.of(ledger.signer().keyId()));
        assertThat(report.findings()).filteredOn(finding -> finding.status() == Status.FAIL)
                .extracting(Finding::id)
                .containsOnly("V9.effect");
    }

    @Test
    @DisplayName("DRAW-03 nobody approves what they reported, a refused report stays in the list, and wrong reports are named field by field")
    void decisions() throws Exception {
        UUID draw = published("R0", "R0");
        String code = draws.drawn(draw).getFirst().code();
        MockHttpSession both = staff.session(hall.agency(), Role.LEADER, Role.DRAW_HOST);
        String rows = stage.rows();
        assertThat(Stage.text(report(hall.host(), draw, "SUBJECT_VOID:ILLNESS", code))).contains("现在是“ILLNESS”");
        assertThat(Stage.text(report(hall.host(), draw, "NOTHING:CLOSED", code))).contains("现在是“NOTHING:CLOSED”");
        assertThat(Stage.text(report(hall.host(), draw, "CLOSED", code))).contains("请从列出的里面选择什么事和理由");
        assertThat(Stage.text(report(hall.host(), draw, "SUBJECT_VOID:CLOSED", code + "|1")))
                .contains("（不是席位），现在是“" + code + "|1”");
        assertThat(Stage.text(report(hall.host(), draw, "PERSON_ABSENT:LEAVE", code)))
                .contains("（不是企业），现在是“" + code + "”");
        assertThat(book.of(draw)).isEmpty();
        assertThat(stage.rows()).isEqualTo(rows);
        report(both, draw, "SUBJECT_VOID:CLOSED", code);
        assertThat(Stage.text(report(hall.host(), draw, "SUBJECT_VOID:CLOSED", code))).contains("一件一件来");
        UUID event = book.of(draw).getFirst().id();
        String address = "/draws/" + draw + "/events/" + event;
        assertThat(Stage.note(stage.press(both, address + "/approve", Map.of())).shortfalls().getFirst().rule())
                .isEqualTo("event-own");
        assertThat(stage.press(hall.host(), address + "/approve", Map.of()).getResponse().getStatus()).isEqualTo(403);
        MockHttpSession stranger = staff.session(staff.agency(), Role.LEADER);
        assertThat(stage.press(stranger, address + "/approve", Map.of()).getResponse().getStatus()).isEqualTo(404);
        assertThat(stage.open(stranger, address + "/evidence").getResponse().getStatus()).isEqualTo(404);
        assertThat(Stage.text(stage.open(leader, address + "/evidence"))).isEqualTo(LETTER);
        MvcResult unfit = stage.press(leader, address + "/refuse", Map.of("reason", "不\u200B行"));
        assertThat(Stage.text(stage.follow(leader, unfit)))
                .contains("id=\"refusal-fault\"><p>理由里有看不见的字符 U+200B", ">不\u200B行</textarea>");
        assertThat(Stage.note(stage.press(leader, address + "/refuse", Map.of("reason", "企业还在"))).kind())
                .isEqualTo("done");
        assertThat(Stage.text(stage.open(leader, "/draws/" + draw + "/events"))).contains("没有批准", "企业还在");
        assertThat(Stage.text(stage.open(leader, "/public/draws/" + stage.record(draw).drawId())))
                .doesNotContain("企业还在");
        report(hall.host(), draw, "SUBJECT_VOID:CLOSED", code);
        approve(draw);
        assertThat(book.logged(draw)).singleElement().satisfies(one -> assertThat(one.no()).isEqualTo(1));
    }

    @Test
    @DisplayName("BEY-04 a void subject is mandatory in the agency's next draw, with its reason on the preparation page, and V5.mandatory passes")
    void carriedOver() throws Exception {
        UUID first = published("R0", "R0");
        String code = draws.drawn(first).getFirst().code();
        report(hall.host(), first, "SUBJECT_VOID:SUSPENDED", code);
        approve(first);
        hall = fresh();
        Map<String, String> form = stage.form(hall);
        form.put("title", "第二次抽查");
        UUID second = stage.prepared(hall, form);
        assertThat(Stage.text(stage.open(hall.planner(), "/draws/" + second + "/pool"))).contains("结转必查",
                "正在停产停业", stage.record(first).drawId() + " 第 1 号事件", code);
        held(second);
        assertThat(draws.drawn(second)).anySatisfy(line -> {
            assertThat(line.code()).isEqualTo(code);
            assertThat(line.cell()).isEmpty();
        });
        assertThat(verified(second).findings()).filteredOn(finding -> finding.id().equals("V5.mandatory"))
                .extracting(Finding::status)
                .containsExactly(Status.PASS);
        assertThat(text(second, "log/entries.jsonl")).contains("SUBJECT_VOID", stage.record(first).drawId());
        UUID third = stage.prepared(fresh(), Map.copyOf(form));
        assertThat(Stage.text(stage.open(hall.planner(), "/draws/" + third + "/pool"))).doesNotContain("结转必查");
    }

    /** Lets more than an hour pass, with everybody at work meanwhile, so that no session ends. */
    private void pass() throws Exception {
        for (int part = 0; part < 7; part++) {
            stage.clock.advance(Duration.ofMinutes(10));
            stage.open(leader, "/");
            stage.open(hall.planner(), "/");
            for (MockHttpSession session : hall.parties().values()) {
                stage.open(session, "/");
            }
        }
    }

    private Hall fresh() {
        Map<String, String> shares = new LinkedHashMap<>();
        hall.shares().keySet().forEach(party -> shares.put(party, Shares.random("")));
        return new Hall(hall.agency(), hall.planner(), hall.accounts(), hall.parties(), shares);
    }

    private UUID published(String subjects, String persons) throws Exception {
        Map<String, String> form = stage.form(hall);
        form.put("replaceSubjects", subjects);
        form.put("replacePersons", persons);
        UUID draw = stage.prepared(hall, form);
        held(draw);
        return draw;
    }

    private void held(UUID draw) throws Exception {
        stage.lockAll(hall, draw);
        stage.press(hall.host(), draw, "seal");
        for (String party : hall.accounts().keySet()) {
            stage.reveal(hall, draw, party);
        }
        stage.clock.advance(Duration.ofMinutes(11));
        stage.press(hall.host(), "/draws/" + draw + "/beacon", Map.of("text", DICE));
        assertThat(Stage.note(stage.press(hall.host(), draw, "draw")).shortfalls()).isEmpty();
        stage.press(hall.host(), draw, "teams");
        assertThat(Stage.note(stage.press(hall.host(), draw, "publish")).kind()).isEqualTo("done");
    }

    private MvcResult report(MockHttpSession who, UUID draw, String what, String about) throws Exception {
        return stage.press(who, "/draws/" + draw + "/events", Map.of("what", what, "about", about, "text", LETTER));
    }

    private MvcResult approve(UUID draw) throws Exception {
        return stage.press(leader, address(draw) + "/approve", Map.of("hours", "1"));
    }

    private MvcResult settle(UUID draw) throws Exception {
        return stage.press(leader, address(draw) + "/settle", Map.of());
    }

    private String address(UUID draw) {
        return "/draws/" + draw + "/events/" + book.of(draw).getLast().id();
    }

    private Map<String, String> lock(UUID draw, String... parties) throws Exception {
        Map<String, String> fresh = new LinkedHashMap<>();
        String about = Shares.ofEvent(stage.record(draw).drawId(), book.of(draw).getLast().no());
        for (String party : parties) {
            String share = Shares.random("");
            fresh.put(party, share);
            assertThat(Stage.note(stage.press(hall.session(party), address(draw) + "/share/commit",
                    Map.of("commitment", Shares.commitment(Suite.S, about, party, share)))).kind()).isEqualTo("done");
        }
        return fresh;
    }

    private MvcResult give(UUID draw, String party, Map<String, String> fresh) throws Exception {
        return stage.press(hall.session(party), address(draw) + "/share/reveal",
                Map.of("share", fresh.getOrDefault(party, "")));
    }

    private static String pdf(MvcResult file) throws Exception {
        try (PDDocument document = Loader.loadPDF(file.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u3000]", "");
        }
    }

    private static String word(MvcResult file) throws Exception {
        try (XWPFDocument document = new XWPFDocument(
                new ByteArrayInputStream(file.getResponse().getContentAsByteArray()));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText().replaceAll("[\\s\u3000]", "");
        }
    }

    private Report verified(UUID draw) throws Exception {
        return Verifier.verify(Bundle.read(new ByteArrayInputStream(draws.bundle(draw).orElseThrow())),
                Set.of(ledger.signer().keyId()));
    }

    private List<String> events(UUID draw) throws Exception {
        Report report = verified(draw);
        assertThat(report.ok()).as(report.findings().toString()).isTrue();
        return report.findings().stream().map(finding -> finding.id() + " " + finding.status()).toList();
    }

    private String text(UUID draw, String file) throws Exception {
        return new String(Bundle.read(new ByteArrayInputStream(draws.bundle(draw).orElseThrow()))
                .file(file)
                .orElseThrow(), StandardCharsets.UTF_8);
    }

    private static byte[] rewritten(byte[] bundle, String from, String to) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bundle));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(entry.getName().equals("events.jsonl")
                        ? new String(content, StandardCharsets.UTF_8).replace(from, to).getBytes(StandardCharsets.UTF_8)
                        : content);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
