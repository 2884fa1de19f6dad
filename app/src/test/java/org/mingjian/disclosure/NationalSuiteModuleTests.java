package org.mingjian.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.fairdraw.verify.Bundle;
import org.fairdraw.verify.Report;
import org.fairdraw.verify.Status;
import org.fairdraw.verify.Verifier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.ledger.Ledger;
import org.mingjian.support.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A platform whose ledger was begun with SM3 and SM2 holds its draws in them, too (VDP §1.1). */
@PlatformTest(properties = "mingjian.ledger-suite=G")
@Import({HeldDraws.class, PublicSite.class})
class NationalSuiteModuleTests {
    @Autowired
    HeldDraws draws;
    @Autowired
    PublicSite site;
    @Autowired
    Ledger ledger;

    @Test
    @DisplayName("DRAW-01 VDP-1.1 a whole draw on a ledger of suite G: its bundle passes in Java and in Python")
    void wholeDraw(@TempDir Path folder) throws Exception {
        HeldDraws.Held held = draws.published(folder, "国密抽取");
        site.awaited(held, Publication.State.PUBLISHED);
        byte[] zip = site.answer(held.path() + "/bundle.zip").getContentAsByteArray();

        Report report = Verifier.verify(Bundle.read(new ByteArrayInputStream(zip)), Set.of(ledger.signer().keyId()));
        assertThat(report.findings()).noneMatch(finding -> finding.status() == Status.FAIL);
        assertThat(new String(zip, StandardCharsets.ISO_8859_1)).startsWith("PK");
        assertThat(ledger.suite().name()).isEqualTo("G");
        assertThat(site.page(held.path() + "?code=" + HeldDraws.code(2))).contains(HeldDraws.code(2));

        Path bundle = Files.write(folder.resolve("bundle.zip"), zip);
        Process python = new ProcessBuilder("python3", "../verifiers/python/verify_draw.py", bundle.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor()).as(said).isZero();
    }
}
