package org.mingjian.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.terms.CellChance;
import org.fairdraw.terms.Ratio;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.disclosure.Publication.State;
import org.mingjian.draw.DrawnLine;
import org.mingjian.draw.Draws;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.UriUtils;

@PublicTest
class PublicDrawModuleTests {
    @TempDir
    Path folder;
    @Autowired
    HeldDraws held;
    @Autowired
    PublicSite site;
    @Autowired
    Draws draws;
    @Autowired
    Ledger ledger;

    @Test
    @DisplayName("PUB-01 BEY-02 a sealed draw shows fingerprint, parties, deadline and every exact chance, and a draw in preparation nothing")
    void sealed() throws Exception {
        HeldDraws.Held preparing = held.prepared(folder, "准备中的抽取");
        HeldDraws.Held draw = held.sealed(folder, "封存的抽取");
        Publication publication = site.awaited(draw, State.SEALED);
        assertThat(site.status(preparing.path())).isEqualTo(404);
        String page = site.page(draw.path());
        assertThat(publication.size()).isEqualTo(new Publication.Size(HeldDraws.SUBJECTS, 36, HeldDraws.COUNT));
        assertThat(page).contains("封存的抽取：36 家中抽取 8 家", "已封存，未公布", "方notary");
        assertThat(page.replaceAll("<[^>]+>|\\s", "")).contains(publication.commitment());
        for (CellChance cell : draws.chances(draw.id())) {
            assertThat(page).contains(cell.chance().orElseThrow() + " ");
        }
        draws.parties(draw.id()).forEach(party -> assertThat(page).contains(party.commitment().orElseThrow()));
        assertThat(page).contains("本年度已检查或已抽取", "不少于");
    }

    @Test
    @DisplayName("PUB-01 DRAW-07 nothing of a result is public before its publication, all of it after")
    void resultOnlyAfterPublication() throws Exception {
        HeldDraws.Held draw = held.drawn(folder, "抽完还没公布");
        site.awaited(draw, State.SEALED);
        List<DrawnLine> lines = draws.drawn(draw.id());
        List<String> results = lines.stream().flatMap(line -> line.ticket().stream()).collect(Collectors.toList());
        results.addAll(draw.shares().values());
        results.add(HeldDraws.DICE);
        String before = site.page(draw.path()) + site.page(draw.path() + "?code=" + lines.getFirst().code());
        assertThat(before).doesNotContain(results).doesNotContain("抽中的 8 家", "签号</dt>", "ZF-");
        assertThat(site.status(draw.path() + "/bundle.zip")).isEqualTo(404);
        assertThat(site.status(draw.path() + "/certificate.json")).isEqualTo(404);
        for (long index : draws.entries(draw.id())) {
            String type = ledger.entry(index).map(LedgerEntry::type).orElseThrow();
            boolean shown = List.of("POLICY", "SNAPSHOT", "COMMIT").contains(type);
            assertThat(site.page("/public/ledger/entries/" + index).contains("内容不公开")).as(type).isNotEqualTo(shown);
            assertThat(site.status("/public/ledger/entries/" + index + ".json")).isEqualTo(shown ? 200 : 404);
        }
        held.publish(draw);
        site.awaited(draw, State.PUBLISHED);
        String after = site.page(draw.path());
        assertThat(after).contains(results).contains("抽中的 8 家", "ZF-");
        assertThat(after.indexOf("id=\"chances\"")).isLessThan(after.indexOf("id=\"result\""));
        for (long index : draws.entries(draw.id())) {
            assertThat(site.status("/public/ledger/entries/" + index)).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("PUB-01 DRAW-07 a published draw shows what this server's verifier found: all passed, with its own key")
    void checkedOnThisServer() throws Exception {
        HeldDraws.Held draw = held.published(folder, "验证过的抽取");
        site.awaited(draw, State.PUBLISHED);
        String page = site.page(draw.path());
        assertThat(page).contains("全部通过", "8 家正是每层签号最小的", "36 个签号已重算", "python3 verify_draw.py",
                ledger.signer().keyId());
        assertThat(page).doesNotContain("✗");
        assertThat(site.page(draw.path() + "?lang=en")).contains("8 drawn from 36", "checks passed", "Key industries",
                "already inspected or drawn this year");
    }

    @Test
    @DisplayName("PUB-01 a void draw stays visible with its reason, its fingerprint and its chances")
    void voided() throws Exception {
        HeldDraws.Held draw = held.sealed(folder, "作废的抽取");
        held.giveUp(draw, "名录有误 " + HeldDraws.MARKUP);
        Publication publication = site.awaited(draw, State.VOID);
        String page = site.page(draw.path());
        assertThat(page).contains("已作废", "名录有误 &lt;script&gt;", publication.commitment().substring(0, 8), "机会",
                "<span class=\"mj-stamp\">已作废</span>", "作废的抽取：已作废（第 1 次），没有抽取结果")
                .doesNotContain("/public/verify/browser?", "家中抽取");
        assertThat(site.page(draw.path() + "?lang=en")).contains("<span class=\"mj-stamp\">VOID</span>",
                "void (attempt 1), nobody was drawn");
        assertThat(site.answer("/public/verify/browser?draw=" + draw.drawId()).getRedirectedUrl())
                .isEqualTo(draw.path() + "?attempt=1");
        assertThat(site.status(draw.path() + "/bundle.zip")).isEqualTo(404);
        assertThat(site.page("/public/draws?q=" + draw.drawId())).contains("作废的抽取", "已作废");
    }

    @Test
    @DisplayName("BEY-02 every eligible subject has a chance above nothing, and the chances add up to what is drawn")
    void nobodyIsUndrawable() {
        HeldDraws.Held draw = held.sealed(folder, "人人有机会");
        Ratio sum = Ratio.of(0);
        for (CellChance cell : draws.chances(draw.id())) {
            assertThat(cell.chance().orElseThrow()).isGreaterThan(Ratio.ZERO);
            Ratio more = cell.expected();
            sum = new Ratio(
                    sum.numerator().multiply(more.denominator()).add(more.numerator().multiply(sum.denominator())),
                    sum.denominator().multiply(more.denominator()));
        }
        assertThat(sum).isEqualTo(Ratio.of(HeldDraws.COUNT));
    }

    @Test
    @DisplayName("BEY-01 BEY-02 an enterprise finds its row, its chance, its ticket and the cutoff, by code or by full name")
    void ownEnterprise() throws Exception {
        HeldDraws.Held draw = held.published(folder, "我的企业");
        site.awaited(draw, State.PUBLISHED);
        DrawnLine first = draws.drawn(draw.id()).getFirst();
        String drawn = answer(draw, first.code());
        assertThat(drawn).contains("抽中了", "分界线", "机会", "T1|" + first.code());
        assertThat(drawn.replaceAll("<[^>]+>|\\s", "")).contains(first.ticket().orElseThrow());
        List<String> all = draws.drawn(draw.id()).stream().map(DrawnLine::code).toList();
        SubjectRow other = draws.sealed(draw.id())
                .subjects()
                .rows()
                .stream()
                .filter(row -> row.status().eligible() && !all.contains(row.id()))
                .findFirst()
                .orElseThrow();
        assertThat(answer(draw, other.id().toLowerCase(java.util.Locale.ROOT))).contains("没有抽中", "签号",
                "T1|" + other.id());
        assertThat(answer(draw, " " + HeldDraws.name(1).replace('（', '(').replace('）', ')') + " "))
                .contains("T1|" + HeldDraws.code(1))
                .doesNotContain(HeldDraws.MARKUP);
        assertThat(answer(draw, HeldDraws.code(10))).contains("没有参加抽取", "本年度已检查或已抽取");
        assertThat(answer(draw, HeldDraws.code(77))).contains("没有", "40 行");
        assertThat(answer(draw, "91120111MA0000000X")).contains("不是一个正确的统一社会信用代码");
        assertThat(answer(draw, "天津样例")).as("part of a name finds nobody").doesNotContain("T1|");
    }

    @Test
    @DisplayName("PUB-01 SEC-09 names are shown as text, and what is private never shows")
    void nothingPrivate() throws Exception {
        HeldDraws.Held draw = held.published(folder, "标题" + HeldDraws.MARKUP);
        site.awaited(draw, State.PUBLISHED);
        StringBuilder all = new StringBuilder(site.page(draw.path()));
        for (String path : List.of("/public", "/public/draws?q=" + draw.drawId(), draw.path() + "?lang=en",
                draw.path() + "?code=" + HeldDraws.code(1), draw.path() + "?code=" + encoded(HeldDraws.MARKUP))) {
            all.append(site.page(path));
        }
        for (long index : draws.entries(draw.id())) {
            all.append(site.page("/public/ledger/entries/" + index));
        }
        assertThat(all).contains("&lt;script&gt;").doesNotContain(HeldDraws.MARKUP, HeldDraws.CANARY, "配偶");
        String bundle = new String(draws.bundle(draw.id()).orElseThrow(), StandardCharsets.UTF_8);
        assertThat(bundle).doesNotContain(HeldDraws.CANARY, "配偶");
    }

    /** Returns what the page says to a question, without the rest. */
    private String answer(HeldDraws.Held draw, String typed) throws Exception {
        String page = site.page(draw.path() + "?code=" + encoded(typed));
        return page.substring(page.indexOf("role=\"status\""), page.indexOf("id=\"pool\""));
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
