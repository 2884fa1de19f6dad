package org.mingjian.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fairdraw.verify.Bundle;
import org.fairdraw.verify.Finding;
import org.fairdraw.verify.Verifier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.ledger.Ledger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@PublicTest
class VerifyModuleTests {
    private static final Path VECTORS = Path.of("..", "fairdraw", "src", "test", "resources", "vectors", "bundles");

    @Autowired
    MockMvc mvc;
    @Autowired
    PublicSite site;
    @Autowired
    Ledger ledger;

    private MockHttpServletResponse upload(byte[] content, String name, String key) throws Exception {
        return mvc
                .perform(multipart("/public/verify")
                        .file(new MockMultipartFile("bundle", name, "application/zip", content))
                        .param("key", key)
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse response) throws IOException {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static byte[] sample() throws IOException {
        return Files.readAllBytes(VECTORS.resolve("good-sample.zip"));
    }

    @Test
    @DisplayName("DRAW-07 BEY-01 a bundle that somebody hands in is checked line by line, and a good one passes")
    void good() throws Exception {
        MockHttpServletResponse response = upload(sample(), "sample.zip", "");
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(text(response)).contains("没有发现改动", "sample.zip", "V7.drawn", "✓", "没有填信任的公钥").doesNotContain("✗");
        assertThat(text(upload(sample(), "sample.zip", ledger.signer().keyId())))
                .as("the sample is signed by another key")
                .contains("不可采信", "V1.key", "✗");
    }

    @Test
    @DisplayName("DRAW-07 a tampered bundle is named as such, with what was expected and what is there")
    void tampered() throws Exception {
        for (String fault : new String[]{"bad-drawn-friend", "bad-share", "bad-signature", "bad-chances"}) {
            String page = text(upload(Files.readAllBytes(VECTORS.resolve(fault + ".zip")), fault + ".zip", ""));
            assertThat(page).as(fault).contains("不可采信", "✗", "不符").doesNotContain("没有发现改动");
        }
        assertThat(text(upload(Files.readAllBytes(VECTORS.resolve("bad-cutoff.zip")), "a.zip", "")))
                .contains("V6.cutoff", "应为", "实为");
    }

    @Test
    @DisplayName("REL-07 SEC-10 whatever is handed in gets an answer: nothing, text, half a ZIP, noise, a bomb")
    void garbage() throws Exception {
        byte[] sample = sample();
        byte[] noise = new byte[5_000];
        new SplittableRandom(7).nextBytes(noise);
        for (byte[] bad : new byte[][]{"not a zip".getBytes(StandardCharsets.UTF_8), noise,
            Arrays.copyOf(sample, sample.length / 2), bomb()}) {
            MockHttpServletResponse response = upload(bad, "坏文件" + HeldDraws.MARKUP + ".zip", "");
            assertThat(response.getStatus()).isEqualTo(422);
            assertThat(text(response)).contains("不是能读的证书包").doesNotContain(HeldDraws.MARKUP);
        }
        assertThat(text(upload(new byte[0], "", ""))).contains("请先选一个证书包");
        assertThat(text(upload(sample, "a.zip", "zz"))).contains("不是公钥编号");
    }

    @Test
    @DisplayName("REL-07 a bundle with any few bytes changed gets an answer, never a failure")
    void anyByte() throws Exception {
        byte[] sample = sample();
        SplittableRandom random = new SplittableRandom(2026);
        for (int round = 0; round < 60; round++) {
            byte[] changed = sample.clone();
            for (int i = 0; i < 3; i++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            assertThat(upload(changed, "x.zip", "").getStatus()).isIn(200, 422);
        }
    }

    @Test
    @DisplayName("SEC-08 a bundle is taken only with the form's token")
    void needsToken() throws Exception {
        int status = mvc.perform(multipart("/public/verify").file("bundle", sample()))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).isEqualTo(403);
    }

    @Test
    @DisplayName("SEC-10 a check that takes too long is given up, and the next one waits for its turn")
    void tooLong() throws Exception {
        BundleChecks hasty = new BundleChecks(Duration.ZERO);
        try {
            CheckOutcome outcome = hasty.check(new ByteArrayInputStream(sample()), Set.of());
            assertThat(outcome).isInstanceOf(CheckOutcome.TooLong.class);
        } finally {
            hasty.destroy();
        }
    }

    @Test
    @DisplayName("DRAW-07 the page says in plain words what each check asks, for every check that the verifier makes")
    void explainsEveryCheck() throws Exception {
        String page = site.page("/public/verify");
        assertThat(page).contains("python3 verify_draw.py bundle.zip", "java -jar fairdraw.jar verify",
                "verify_draw.py",
                ledger.signer().keyId(), ledger.head().root().substring(0, 8));
        assertThat(Verifier.verify(Bundle.read(new ByteArrayInputStream(sample())), Set.of()).findings())
                .extracting(Finding::id)
                .hasSizeGreaterThan(20)
                .allSatisfy(id -> assertThat(page).contains("<code>" + id + "</code>"));
    }

    /** A megabyte of file that unpacks to a hundred of zeros. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 100; i++) {
                zip.putNextEntry(new ZipEntry("subjects.rows" + i));
                zip.write(new byte[1 << 20]);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
