package org.mingjian.disclosure.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.fairdraw.verify.Report;
import org.jspecify.annotations.Nullable;
import org.mingjian.disclosure.BundleChecks;
import org.mingjian.disclosure.CheckOutcome;
import org.mingjian.disclosure.PublicLedger;
import org.mingjian.identity.Open;
import org.mingjian.shell.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** How anyone checks a draw, and a place to have a bundle checked that keeps nothing (DRAW-07, BEY-01). */
@Controller
class VerifyPages {
    /** The checks of VDP §15.12 in their order. */
    static final List<String> CHECKS = List.of("V1.zip", "V1.canonical", "V1.shape", "V1.commitment", "V1.policy",
            "V1.snapshot", "V1.resultHash", "V1.signature", "V1.key", "V1.timestamp", "V2.inclusion", "V2.sth",
            "V2.entries",
            "V2.consistency", "V3.order", "V3.time", "V4.share", "V4.beacon", "V4.seed", "V4.assurance", "V4.chain",
            "V4.reuse", "V5.exclusions", "V5.mandatory", "V6.allocation", "V6.chances",
            "V6.order", "V6.cutoff", "V7.drawn", "V7.mandatory", "V7.reserve", "V8.assignment", "V8.bounds",
            "V8.feasible", "V9.events", "V9.seed", "V9.effect", "V9.ends", "V10.sequence", "V10.results",
            "V10.attempt");
    private static final String KEY_ID = "[0-9a-f]{16}";
    private static final int LONGEST_NAME = 120;

    private final BundleChecks checks;
    private final PublicLedger ledger;
    private final PublicWords words;

    VerifyPages(BundleChecks checks, PublicLedger ledger, PublicWords words) {
        this.checks = checks;
        this.ledger = ledger;
        this.words = words;
    }

    @Open
    @GetMapping("/public/verify")
    String how(Model model) {
        return show(model, ledger.keyId(), List.of(), "");
    }

    /** Checks a bundle; whatever the file is, the answer is a page. */
    @Open
    @PostMapping("/public/verify")
    String check(
        @RequestParam(name = "bundle", required = false) @Nullable MultipartFile file,
        @RequestParam(defaultValue = "") String key,
        Locale locale,
        HttpServletResponse response,
        Model model
    ) throws IOException {
        Set<String> keys = new TreeSet<>(
                Arrays.stream(key.toLowerCase(Locale.ROOT).split("[\\s,，;；]+")).filter(one -> !one.isEmpty()).toList());
        String unfit = keys.stream().filter(one -> !one.matches(KEY_ID)).findFirst().orElse("");
        if (!unfit.isEmpty()) {
            return refuse(response, model, key, Fault.of("key", "disclosure.verify.bad-key", unfit), "");
        }
        if (file == null || file.isEmpty()) {
            return refuse(response, model, key, Fault.of("bundle", "disclosure.verify.none"), "");
        }
        String name = nameOf(file);
        try (InputStream in = file.getInputStream()) {
            return switch (checks.check(in, keys)) {
                case CheckOutcome.Checked(Report report) -> {
                    model.addAttribute("page",
                            new ReportPage(name, !keys.isEmpty(), ReportView.of(report, words, locale)));
                    yield "disclosure/report-page";
                }
                case CheckOutcome.Unreadable unreadable -> refuse(response, model, key,
                        Fault.of("bundle", "disclosure.verify.unreadable", name),
                        unreadable.fault().message(locale));
                case CheckOutcome.Busy busy ->
                    refuse(response, model, key, Fault.of("bundle", "disclosure.verify.busy"), "");
                case CheckOutcome.TooLong tooLong ->
                    refuse(response, model, key, Fault.of("bundle", "disclosure.verify.too-long", name), "");
            };
        }
    }

    private static String nameOf(MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "bundle.zip");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    private String refuse(HttpServletResponse response, Model model, String key, Fault fault, String detail) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(model, key, List.of(fault), detail);
    }

    private String show(Model model, String key, List<Fault> faults, String detail) {
        model.addAttribute("page", new VerifyPage(ledger.keyId(), ledger.head(), key, faults, detail, CHECKS));
        return "disclosure/verify-page";
    }
}
