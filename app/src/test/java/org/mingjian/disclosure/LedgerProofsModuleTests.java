package org.mingjian.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.nio.charset.StandardCharsets;
import org.fairdraw.json.Json;
import org.fairdraw.suite.ConsistencyProof;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.MerkleTree;
import org.fairdraw.suite.Suite;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.disclosure.Publication.State;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.Openness;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

@PublicTest
class LedgerProofsModuleTests {
    @TempDir
    Path folder;
    @Autowired
    HeldDraws held;
    @Autowired
    PublicSite site;
    @Autowired
    Ledger ledger;

    @Test
    @DisplayName("VDP §9.2 anyone rebuilds the whole tree from the open leaf hashes, and reads the open entries behind theirs")
    void rebuilds() throws Exception {
        site.awaited(held.published(folder, "重建"), State.PUBLISHED);
        Json.Obj sth = (Json.Obj) in(get("/public/ledger/head.json"), "sth");
        long size = ((Json.Int) in(sth, "size")).value();
        List<byte[]> leaves = new ArrayList<>();
        List<String> open = new ArrayList<>();
        while (leaves.size() < size) {
            Json.Arr lines = (Json.Arr) in(
                    get("/public/ledger/entries.json?from=" + leaves.size() + "&count=7"), "entries");
            for (Json line : lines.items()) {
                Json.Obj members = (Json.Obj) line;
                assertThat(in(members, "index")).isEqualTo(Json.of(leaves.size()));
                leaves.add(Hex.parse(text(in(members, "leaf"))));
                if (members.members().get("entry") instanceof Json.Obj entry) {
                    open.add(text(in(entry, "type")));
                    assertThat(Hex.of(MerkleTree.leafHash(Suite.S, entry.canonical())))
                            .isEqualTo(text(in(members, "leaf")));
                }
            }
        }
        assertThat(Hex.of(root(leaves.subList(0, (int) size)))).isEqualTo(text(in(sth, "root")));
        assertThat(open).contains("POLICY", "SNAPSHOT", "COMMIT", "REVEAL", "BEACON", "RESULT", "DRAW_PUBLISHED")
                .allMatch(type -> Openness.of(type) != Openness.CLOSED);
    }

    @Test
    @DisplayName("SEC-09 no closed entry and nothing of a result before its publication shows among the open entries")
    void closed() throws Exception {
        HeldDraws.Held draw = held.sealed(folder, "未公布");
        site.awaited(draw, State.SEALED);
        String all = new String(
                site.answer("/public/ledger/entries.json?from=" + Math.max(0, ledger.size() - 900))
                        .getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(all).contains("\"COMMIT\"")
                .doesNotContain("SIGN_IN", "SHARE_COMMITTED", "_IMPORTED", "ROLE_GRANTED",
                        HeldDraws.CANARY, draw.agency().code() + "\",\"type\":\"REVEAL");
    }

    @Test
    @DisplayName("VDP §9.2 proofs of inclusion and consistency come from open addresses, and caches may keep them for ever")
    void proofs() throws Exception {
        site.awaited(held.sealed(folder, "证明"), State.SEALED);
        long size = ledger.size();
        Json.Obj path = get("/public/ledger/proofs/inclusion.json?index=2&size=" + size);
        assertThat(MerkleTree.verifyInclusion(Suite.S, Hex.parse(text(in(path, "leaf"))), 2, size,
                hashes(in(path, "path")),
                Hex.parse(text(in(path, "root"))))).isTrue();
        Json.Obj goesOn = get("/public/ledger/proofs/consistency.json?first=3&second=" + size);
        assertThat(ConsistencyProof.verify(Suite.S, 3, size, hashes(in(goesOn, "path")),
                Hex.parse(text(in(goesOn, "firstRoot"))), Hex.parse(text(in(goesOn, "secondRoot"))))).isTrue();
        assertThat(site.answer("/public/ledger/proofs/consistency.json?first=3&second=5").getHeader("Cache-Control"))
                .contains("immutable", "public");
        Json.Obj sth = (Json.Obj) in(get("/public/ledger/head.json"), "sth");
        long given = ((Json.Int) in(sth, "size")).value();
        assertThat(in((Json.Obj) in(get("/public/ledger/heads/" + given + ".json"), "sth"), "root"))
                .isEqualTo(in(sth, "root"));
        assertThat(((Json.Arr) in(get("/public/ledger/keys.json"), "log")).items()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"entries.json", "entries.json?from=-1", "entries.json?from=0&count=0",
        "entries.json?from=0&count=1001", "entries.json?from=x", "entries.json?from=99999999999999999999",
        "proofs/inclusion.json", "proofs/inclusion.json?index=0", "proofs/inclusion.json?index=5&size=5",
        "proofs/inclusion.json?index=0&size=999999999999999", "proofs/inclusion.json?index=%F0%9F%98%80&size=1",
        "proofs/consistency.json?first=2&second=1", "proofs/consistency.json?first=0&second=999999999999999",
        "proofs/consistency.json?first=1e3&second=5", "heads/x.json"})
    @DisplayName("REL-07 what cannot be answered is refused with 400 and words, never an error")
    void refusals(String address) throws Exception {
        for (String language : List.of("zh-CN", "en")) {
            String separator = address.contains("?") ? "&" : "?";
            MockHttpServletResponse response = site
                    .answer("/public/ledger/" + address + separator + "lang=" + language);
            assertThat(response.getStatus()).isEqualTo(400);
            Json.Obj json = (Json.Obj) Json.parseCanonical(response.getContentAsByteArray());
            assertThat(text(in(json, "message"))).isNotBlank().doesNotContain("??");
        }
    }

    @Test
    @DisplayName("REL-07 a head that was not given out, and entries beyond the end, are told as such")
    void nothingThere() throws Exception {
        assertThat(site.status("/public/ledger/heads/999999999999999.json")).isEqualTo(404);
        assertThat(((Json.Arr) in(get("/public/ledger/entries.json?from=999999999999999"), "entries")).items())
                .isEmpty();
    }

    @Test
    @DisplayName("PUB-03 a page shows two heads, the proof between them, and that it holds; in both languages")
    void consistencyPage() throws Exception {
        site.awaited(held.sealed(folder, "页面"), State.SEALED);
        ledger.extract(List.of());
        long size = ledger.size();
        String page = site.page("/public/ledger/consistency?first=3&second=" + size + "&lang=en");
        assertThat(page).contains("It goes on", "id=\"path\"").doesNotContain("??");
        assertThat(site.page("/public/ledger/consistency?first=3&second=" + size + "&lang=zh-CN")).contains("接得上")
                .doesNotContain("??");
        for (String odd : List.of("first=9&second=3", "first=a&second=b", "first=0&second=999999999999999999",
                "first=%F0%9F%98%80")) {
            MockHttpServletResponse refused = site.answer("/public/ledger/consistency?" + odd);
            assertThat(refused.getStatus()).as(odd).isEqualTo(422);
            assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("role=\"alert\"");
        }
        assertThat(site.page("/public/ledger/consistency")).doesNotContain("role=\"alert\"");
        String root = ledger.consistency(3, size).orElseThrow().firstRoot();
        String grouped = root.substring(0, 8).toUpperCase(java.util.Locale.ROOT) + "%20" + root.substring(8);
        assertThat(site.page("/public/ledger/consistency?first=3&second=&root=" + grouped + "&lang=en"))
                .contains("is the ledger&#39;s over its first 3", "It goes on")
                .doesNotContain("role=\"alert\"");
        assertThat(site.page("/public/ledger/consistency?first=4&second=&root=" + root + "&lang=en"))
                .contains("is not the ledger&#39;s", "role=\"alert\"", root)
                .doesNotContain("It goes on");
        assertThat(site.answer("/public/ledger/consistency?first=3x&second=99999999999&root=abc&lang=en")
                .getContentAsString(StandardCharsets.UTF_8))
                .contains("3x", "99999999999", "abc", "64 hex digits", "href=\"#root\"", "href=\"#second\"");
        for (String odd : List.of("", "abc", "99999999999", "-1", "%3Cb%3E")) {
            MockHttpServletResponse answer = site.answer("/public/ledger/entries?index=" + odd + "&lang=en");
            assertThat(answer.getStatus()).as(odd).isEqualTo(422);
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                    .contains("whole number from 0 to", "href=\"#index\"", odd.startsWith("%") ? "&lt;b&gt;" : odd);
        }
        assertThat(site.page("/public/ledger?lang=en")).contains("Who else has signed").doesNotContain("??");
    }

    private static Json in(Json.Obj json, String member) {
        return json.find(member).orElseThrow();
    }

    private Json.Obj get(String path) throws Exception {
        MockHttpServletResponse response = site.answer(path);
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return (Json.Obj) Json.parseCanonical(response.getContentAsByteArray());
    }

    private static List<byte[]> hashes(Json path) {
        return ((Json.Arr) path).items().stream().map(hash -> Hex.parse(text(hash))).toList();
    }

    private static String text(Json json) {
        return json instanceof Json.Str(String value) ? value : "";
    }

    /** Rebuilt as RFC 9162 §2.1.1 says it, not by the library. */
    private static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return Suite.S.hash(new byte[]{1}, root(leaves.subList(0, split)),
                root(leaves.subList(split, leaves.size())));
    }
}
