package org.mingjian.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.fairdraw.json.Json;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.MerkleTree;
import org.fairdraw.suite.Suite;
import org.fairdraw.verify.TreeHead;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.disclosure.Publication.State;
import org.mingjian.draw.Draws;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.beans.factory.annotation.Autowired;

@PublicTest
class PublicLedgerModuleTests {
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
    @DisplayName("DRAW-07 PUB-03 anyone checks an entry's path to the signed head from its JSON alone")
    void entryProvesItself() throws Exception {
        HeldDraws.Held draw = held.published(folder, "账本");
        site.awaited(draw, State.PUBLISHED);
        for (long index : draws.entries(draw.id())) {
            Map<String, Json> json = members("/public/ledger/entries/" + index + ".json");
            Json.Obj entry = (Json.Obj) json.getOrDefault("entry", new Json.Null());
            byte[] leaf = MerkleTree.leafHash(Suite.S, entry.canonical());
            List<byte[]> path = new ArrayList<>();
            for (Json hash : ((Json.Arr) json.getOrDefault("inclusion", new Json.Null())).items()) {
                path.add(Hex.parse(((Json.Str) hash).value()));
            }
            TreeHead head = head(json);
            assertThat(MerkleTree.verifyInclusion(Suite.S, leaf, index, head.size(), path, Hex.parse(head.root())))
                    .isTrue();
            assertThat(signed(json, head)).isTrue();
        }
    }

    @Test
    @DisplayName("PUB-03 the ledger's head is public and signed")
    void headIsSigned() throws Exception {
        Map<String, Json> json = members("/public/ledger/head.json");
        TreeHead head = head(json);
        assertThat(signed(json, head)).isTrue();
        assertThat(signed(json, new TreeHead(head.size() + 1, head.root(), head.time()))).isFalse();
        assertThat(site.page("/public/ledger")).contains(head.root().substring(0, 8), ledger.signer().keyId());
    }

    @Test
    @DisplayName("SEC-09 only the entries that draws and inspections leave are public; who signed in, imported or was granted a role is not")
    void otherEntriesAreClosed() throws Exception {
        HeldDraws.Held draw = held.sealed(folder, "封闭");
        site.awaited(draw, State.SEALED);
        List<LedgerEntry> closed = ledger.pageWithin(java.util.Set.of(draw.agency().code()), "", Long.MAX_VALUE, 100)
                .stream()
                .filter(entry -> !List.of("POLICY", "SNAPSHOT", "COMMIT", "INSPECTION").contains(entry.type()))
                .toList();
        assertThat(closed).extracting(LedgerEntry::type).contains("SHARE_COMMITTED", "SUBJECTS_IMPORTED");
        for (LedgerEntry entry : closed) {
            String shown = site.page("/public/ledger/entries/" + entry.index() + "?lang=zh-CN");
            assertThat(shown).as(entry.type())
                    .contains("有这条记录，内容不公开", ledger.leafHash(entry), "随结果公布一起公开")
                    .doesNotContain(entry.type(), entry.actor());
            MockHttpServletResponse json = site.answer("/public/ledger/entries/" + entry.index() + ".json?lang=zh-CN");
            assertThat(json.getStatus()).isEqualTo(404);
            assertThat(json.getContentType()).startsWith("application/json");
            assertThat(json.getContentAsString(StandardCharsets.UTF_8)).contains("\"error\":\"closed\"",
                    "第 " + entry.index() + " 条没有全文公开");
        }
        assertThat(site.answer("/public/ledger/entries?index=7").getRedirectedUrl())
                .isEqualTo("/public/ledger/entries/7");
    }

    private Map<String, Json> members(String path) throws Exception {
        return ((Json.Obj) Json.parseCanonical(site.answer(path).getContentAsByteArray())).members();
    }

    private static TreeHead head(Map<String, Json> json) {
        Map<String, Json> sth = sth(json);
        return new TreeHead(((Json.Int) sth.getOrDefault("size", new Json.Null())).value(), text(sth, "root"),
                Instant.parse(text(sth, "time")));
    }

    private boolean signed(Map<String, Json> json, TreeHead head) {
        Json.Arr signatures = (Json.Arr) sth(json).getOrDefault("signatures", new Json.Null());
        Map<String, Json> signature = ((Json.Obj) signatures.items().getFirst()).members();
        return text(signature, "key").equals(ledger.signer().keyId()) && Suite.S.verify(ledger.signer().spki(),
                head.message(), Base64.getDecoder().decode(text(signature, "sig")));
    }

    private static Map<String, Json> sth(Map<String, Json> json) {
        return ((Json.Obj) json.getOrDefault("sth", new Json.Null())).members();
    }

    private static String text(Map<String, Json> members, String name) {
        return ((Json.Str) members.getOrDefault(name, new Json.Str(""))).value();
    }
}
