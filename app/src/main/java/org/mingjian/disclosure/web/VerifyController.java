package org.mingjian.disclosure.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairdraw.Bundle;
import org.fairdraw.MalformedInput;
import org.fairdraw.Report;
import org.fairdraw.Verifier;
import org.mingjian.identity.Open;
import org.mingjian.ledger.Ledger;
import org.mingjian.shell.Fault;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** How anyone checks a draw, and a place to have a bundle checked without keeping it (DRAW-07). */
@Controller
class VerifyController {
    private final Ledger ledger;

    VerifyController(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What the page shows: the ledger's key, what was wrong with an upload, or its report. */
    record VerifyPage(String key, String file, List<Fault> faults, Optional<Report> report) {}

    @Open
    @GetMapping("/public/verify")
    String how(Model model) {
        return show(model, "", List.of(), Optional.empty());
    }

    @Open
    @PostMapping("/public/verify")
    String check(@RequestParam(name = "bundle", required = false) MultipartFile file, Model model) {
        if (file == null || file.isEmpty()) {
            return show(model, "", List.of(Fault.of("bundle", "disclosure.verify.none")), Optional.empty());
        }
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("bundle.zip");
        try (InputStream in = file.getInputStream()) {
            return show(model, name, List.of(),
                    Optional.of(Verifier.verify(Bundle.read(in), Set.of(ledger.signer().keyId()))));
        } catch (MalformedInput | IOException e) {
            return show(model, name, List.of(Fault.of("bundle", "disclosure.verify.unreadable", name)),
                    Optional.empty());
        }
    }

    @Open
    @GetMapping("/public/verify_draw.py")
    ResponseEntity<byte[]> python() throws IOException {
        try (InputStream in = new ClassPathResource("verifiers/verify_draw.py").getInputStream()) {
            return PublicDrawController.file(in.readAllBytes(), new MediaType("text", "x-python"), "verify_draw.py");
        }
    }

    private String show(Model model, String file, List<Fault> faults, Optional<Report> report) {
        model.addAttribute("page", new VerifyPage(ledger.signer().keyId(), file, faults, report));
        return "disclosure/verify-page";
    }
}
