package org.mingjian.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import org.fairdraw.json.Json;
import org.fairdraw.suite.Ed25519Signer;
import org.fairdraw.suite.Signer;
import org.fairdraw.verify.TreeHead;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.Witnesses;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

@PublicTest
class CosigningModuleTests {
    @Autowired
    MockMvc mvc;
    @Autowired
    PublicSite site;
    @Autowired
    Ledger ledger;
    @Autowired
    Witnesses witnesses;
    @Autowired
    TransactionTemplate transaction;

    @Test
    @DisplayName("VDP §9.2 a registered witness posts its signature without session or token, and it shows with the head")
    void kept() throws Exception {
        Signer signer = registered();
        TreeHead head = ledger.extract(List.of()).head();
        assertThat(post(message(signer, head)).getStatus()).isEqualTo(200);
        String json = new String(site.answer("/public/ledger/heads/" + head.size() + ".json").getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(json).contains(signer.keyId(), "市局 · 程序");
        assertThat(site.page("/public/ledger")).contains(signer.keyId(), "市局 · 程序");
    }

    @Test
    @DisplayName("VDP §9.2 a stranger's signature is refused with words, a contradicting one with the head that was given out")
    void refused() throws Exception {
        TreeHead head = ledger.extract(List.of()).head();
        assertThat(post(message(Ed25519Signer.generate(), head)).getStatus()).isEqualTo(403);
        Signer signer = registered();
        head = ledger.extract(List.of()).head();
        MockHttpServletResponse contradiction = post(
                message(signer, new TreeHead(head.size(), "0".repeat(64), head.time())));
        assertThat(contradiction.getStatus()).isEqualTo(409);
        assertThat(contradiction.getContentAsString()).contains("CONTRADICTION", head.root());
        assertThat(post(message(signer, new TreeHead(head.size() + 1, head.root(), head.time()))).getStatus())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("REL-07 a body that is no cosignature is refused with 400, never an error")
    void malformed() throws Exception {
        Signer signer = registered();
        TreeHead head = ledger.extract(List.of()).head();
        Json.Obj good = message(signer, head);
        for (Json.Obj bad : List.of(Json.object(), good.with("more", 1), good.with("size", "1"), good.with("size", -1),
                good.with("root", "xyz"), good.with("root", "0".repeat(63)), good.with("time", "yesterday"),
                good.with("time", "+1000000000-12-31T23:59:59Z"), good.with("sig", "%%%"),
                good.with("sig", "A".repeat(9000)))) {
            assertThat(post(bad).getStatus()).as(bad.toString()).isEqualTo(400);
        }
        for (String text : List.of("", "null", "[]", "{", "{ }", "\0", "明鉴")) {
            assertThat(post(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)).getStatus()).as(text)
                    .isEqualTo(400);
        }
    }

    private Signer registered() {
        Signer signer = Ed25519Signer.generate();
        transaction.executeWithoutResult(status -> witnesses.register("test", "test", "程序", "市局", signer.spki()));
        return signer;
    }

    private static Json.Obj message(Signer signer, TreeHead head) {
        return Json.object("size", head.size(), "root", head.root(), "time",
                DateTimeFormatter.ISO_INSTANT.format(head.time()), "key", signer.keyId(), "alg", signer.algorithm(),
                "sig", Base64.getEncoder().encodeToString(signer.sign(head.message())));
    }

    private MockHttpServletResponse post(Json.Obj body) throws Exception {
        return post(body.canonical());
    }

    private MockHttpServletResponse post(byte[] body) throws Exception {
        return mvc.perform(
                MockMvcRequestBuilders.post("/ledger/cosignatures").contentType("application/json").content(body))
                .andReturn()
                .getResponse();
    }
}
