package org.mingjian.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Open;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.plan.AnnualPlan;
import org.mingjian.plan.PlanLine;
import org.mingjian.registry.SheetWriter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Hands out a plan as the files that agencies publish: its table in their columns, and its documents. */
@Controller
class PlanDownloads {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final MediaType WORD = MediaType
            .parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final OwnPlans own;
    private final PlanDocuments documents;
    private final LineScheme lines;
    private final PlanWords words;

    PlanDownloads(OwnPlans own, PlanDocuments documents, LineScheme lines, PlanWords words) {
        this.own = own;
        this.documents = documents;
        this.lines = lines;
        this.words = words;
    }

    @Requires(Permission.PLAN_VIEW)
    @GetMapping("/plans/{id}/plan.xlsx")
    void table(
        Actor actor,
        @PathVariable UUID id,
        @RequestParam(defaultValue = "") String department,
        HttpServletResponse response
    ) throws IOException {
        table(own.visible(actor, id, department), response);
    }

    @Open
    @GetMapping("/public/plans/{id}/plan.xlsx")
    void publicTable(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        table(own.published(id), response);
    }

    @Requires(Permission.PLAN_VIEW)
    @GetMapping("/plans/{id}/plan.docx")
    ResponseEntity<byte[]> plan(
        Actor actor,
        @PathVariable UUID id,
        @RequestParam(defaultValue = "") String department
    ) {
        AnnualPlan plan = own.visible(actor, id, department);
        return word(documents.plan(plan), plan.title());
    }

    @Requires(Permission.PLAN_VIEW)
    @GetMapping("/plans/{id}/division.docx")
    ResponseEntity<byte[]> division(Actor actor, @PathVariable UUID id) {
        AnnualPlan plan = own.visible(actor, id);
        return word(documents.division(plan), words.say(Locale.SIMPLIFIED_CHINESE, "plan.doc.division",
                Integer.toString(plan.year())));
    }

    @Requires(Permission.PLAN_VIEW)
    @GetMapping("/plans/{id}/scheme.docx")
    ResponseEntity<byte[]> scheme(Actor actor, @PathVariable UUID id) {
        AnnualPlan plan = own.visible(actor, id);
        return word(documents.scheme(plan), words.say(Locale.SIMPLIFIED_CHINESE, "plan.doc.scheme.file",
                Integer.toString(plan.year())));
    }

    /** The scheme of one line (督导检查方案、专项行动方案): each department writes its own, each special action has one. */
    @Requires(Permission.PLAN_VIEW)
    @GetMapping("/plans/{id}/lines/{number}/scheme.docx")
    ResponseEntity<byte[]> lineScheme(Actor actor, @PathVariable UUID id, @PathVariable int number) {
        AnnualPlan plan = own.visible(actor, id);
        PlanLine line = plan.line(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return word(lines.scheme(plan, line), words.say(Locale.SIMPLIFIED_CHINESE, "plan.doc.line",
                Integer.toString(plan.year()), line.work().matter()));
    }

    /** Plans are in Chinese as they are issued, whoever reads them. */
    private void table(AnnualPlan plan, HttpServletResponse response) throws IOException {
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(plan.title() + ".xlsx"));
        Locale chinese = Locale.SIMPLIFIED_CHINESE;
        try (SheetWriter sheet = SheetWriter.xlsx(response.getOutputStream(), Integer.toString(plan.year()))) {
            sheet.row(PlanWords.COLUMNS.stream().map(name -> words.say(chinese, "plan.column." + name)).toList());
            plan.lines().forEach(line -> sheet.row(words.line(line, chinese).cells()));
        }
    }

    private static ResponseEntity<byte[]> word(byte[] file, String name) {
        return ResponseEntity.ok()
                .contentType(WORD)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name + ".docx"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(file);
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString();
    }
}
