package org.mingjian.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTests {
    private static final float POINTS_PER_MM = 72 / 25.4f;

    @Test
    @DisplayName("DRAW-05 the Chinese text of a document can be extracted and searched")
    void extractable() throws IOException {
        String text = text(Pdf.render(page("<h1>双随机抽查<b>结果</b></h1><p>天津市西青区应急管理局，鑫淼化工（危险化学品）"
                + "91120111MA06Q0X00X</p>")));
        assertThat(text).contains("双随机抽查结果", "天津市西青区应急管理局，鑫淼化工（危险化学品）", "91120111MA06Q0X00X");
    }

    @Test
    @DisplayName("DRAW-05 a document is on A4 with its font embedded as a subset and its pages numbered")
    void paper() throws IOException {
        byte[] pdf = Pdf.render(page("<p>第一页</p><p class='page'><b>第二页</b></p>"));
        assertThat(pdf).hasSizeLessThan(60_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            for (PDPage page : document.getPages()) {
                PDRectangle box = page.getMediaBox();
                assertThat(box.getWidth()).isCloseTo(210 * POINTS_PER_MM, org.assertj.core.api.Assertions.within(0.5f));
                assertThat(box.getHeight()).isCloseTo(297 * POINTS_PER_MM,
                        org.assertj.core.api.Assertions.within(0.5f));
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+.*Serif.*");
                }
            }
            assertThat(pageText(document, 1)).contains("第一页", "— 1 —");
            assertThat(pageText(document, 2)).contains("第二页", "— 2 —");
        }
    }

    @Test
    @DisplayName("DRAW-05 a document says that it is PDF/A-2u, for long keeping")
    void archival() throws IOException {
        try (PDDocument document = Loader.loadPDF(Pdf.render(page("<p>存档</p>")))) {
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>U</pdfaid:conformance>")
                    .doesNotContain("Date>");
            assertThat(document.getDocumentCatalog().getOutputIntents()).hasSize(1);
        }
    }

    @Test
    @DisplayName("DRAW-05 a long table runs over pages and repeats its head")
    void longTable() throws IOException {
        StringBuilder rows = new StringBuilder("<table><thead><tr><th>统一社会信用代码</th></tr></thead><tbody>");
        for (int i = 0; i < 200; i++) {
            rows.append("<tr><td>91120111MA").append(1000 + i).append("</td></tr>");
        }
        try (PDDocument document = Loader.loadPDF(Pdf.render(page(rows.append("</tbody></table>").toString())))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            for (int n = 1; n <= document.getNumberOfPages(); n++) {
                assertThat(pageText(document, n)).contains("统一社会信用代码");
            }
        }
    }

    @Test
    @DisplayName("DRAW-05 the same text gives the same file")
    void reproducible() throws Exception {
        String first = fingerprint(Pdf.render(page("<p>西青区<b>抽查</b></p>")));
        Thread.sleep(1100);
        assertThat(fingerprint(Pdf.render(page("<p>西青区<b>抽查</b></p>")))).isEqualTo(first);
        assertThat(fingerprint(Pdf.render(page("<p>武清区<b>抽查</b></p>")))).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D\uDE00", "\uD83D", "\u0001", "\uFFFE", "\u0645\u0631\u062D\u0628\u0627",
        "\uD869\uDEA5",
        "\u202E", "\uE000"})
    @DisplayName("REL-07 a character without a glyph is replaced visibly, never an error")
    void missingGlyph(String odd) throws IOException {
        assertThat(text(Pdf.render(page("<p>甲" + odd + "乙</p>")))).containsPattern("甲〓+乙");
    }

    @Test
    @DisplayName("SEC-11 a document reaches nothing outside: no address, no file, no entity")
    void reachesNothing(@TempDir Path folder) throws IOException {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.close();
        });
        server.start();
        Path secret = Files.writeString(folder.resolve("secret.css"), "p:after { content: 'secret' }");
        String http = "http://127.0.0.1:" + server.getAddress().getPort();
        String http2 = "<!DOCTYPE html SYSTEM \"" + http + "/x.dtd\">";
        try {
            for (String link : List.of(http + "/a", secret.toUri().toString(), "../application.yaml",
                    "bundled:/documents/../application.yaml", "jar:file:/x.jar!/y", "//127.0.0.1/x")) {
                String head = "<link rel='stylesheet' href='" + link + "'/><style>@import url('" + link
                        + "'); @font-face { font-family: x; src: url('" + link + "') } body { background: url('" + link
                        + "') }</style>";
                byte[] pdf = Pdf.render("<html><head>" + head + "</head><body><p>甲<img src='" + link
                        + "' alt=''/><object data='" + link + "'>o</object></p></body></html>");
                assertThat(text(pdf)).contains("甲").doesNotContain("secret", "mingjian");
            }
            Pdf.render(http2 + "<html><body><p>甲</p></body></html>");
            String entity = "<!DOCTYPE html [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
            assertThat(text(Pdf.render(entity + "<html><body><p>甲&e;</p></body></html>"))).doesNotContain("secret");
        } finally {
            server.stop(0);
        }
        assertThat(requests).hasValue(0);
    }

    @Test
    @DisplayName("SEC-11 a document that is not well-formed is refused")
    void malformed() {
        assertThatIllegalArgumentException().isThrownBy(() -> Pdf.render("<html><p></html>"))
                .withMessageContaining("well-formed");
    }

    @Test
    @DisplayName("DRAW-05 documents are rendered side by side")
    void parallel() throws Exception {
        List<Thread> threads = new ArrayList<>();
        List<String> results = java.util.Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 8; i++) {
            threads.add(
                    Thread.ofVirtual().start(() -> results.add(fingerprint(Pdf.render(page("<p>并行<b>抽查</b></p>"))))));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(results).hasSize(8).containsOnly(results.getFirst());
    }

    private static String page(String body) {
        return "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>样张</title>"
                + "<link rel='stylesheet' href='official.css'/></head><body>" + body + "</body></html>";
    }

    private static String fingerprint(byte[] pdf) {
        return Hex.of(Suite.S.hash(pdf));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String pageText(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }
}
