package org.mingjian.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.registry.Completeness;
import org.mingjian.registry.SheetFault;
import org.mingjian.registry.SheetWriter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Shows which units are missing from the registry, and takes the list that says which must be there (REG-02). */
@Controller
class RequiredPages {
    private static final String PAGE = "registry/required-page";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Completeness completeness;
    private final Scope scope;
    private final Clock clock;

    RequiredPages(Completeness completeness, Scope scope, Clock clock) {
        this.completeness = completeness;
        this.scope = scope;
        this.clock = clock;
    }

    @Requires(Permission.SUBJECTS_VIEW)
    @GetMapping("/subjects/required")
    String page(Actor actor, @RequestParam(defaultValue = "") String agency, Model model) {
        Set<UUID> chosen = agency.equals(Scope.ALL) ? Set.of() : scope.chosen(actor, agency);
        return show(actor, chosen.stream().findFirst().orElseThrow(Scope::notFound), List.of(), 0, model);
    }

    @Requires(Permission.SUBJECTS_EDIT)
    @PostMapping("/subjects/required")
    String load(
        Actor actor,
        @RequestParam(name = "file", required = false) @Nullable MultipartFile upload,
        HttpServletResponse response,
        Model model
    ) throws IOException {
        if (upload == null || SheetDesk.name(upload).isEmpty() && upload.isEmpty()) {
            SheetFault none = new SheetFault("", 0, "", "", "registry.fault.no-file", List.of());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(actor, actor.agencyId(), List.of(none), 1, model);
        }
        Path file = Files.createTempFile("mingjian-required", ".sheet");
        try {
            upload.transferTo(file);
            return switch (completeness.load(actor, file, SheetDesk.name(upload))) {
                case Completeness.Loaded.Done done -> "redirect:/subjects/required";
                case Completeness.Loaded.Faulty faulty -> {
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                    yield show(actor, actor.agencyId(), faulty.faults(), faulty.total(), model);
                }
            };
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Requires(Permission.SUBJECTS_EDIT)
    @PostMapping("/subjects/required/check")
    String check(Actor actor) {
        completeness.check(actor);
        return "redirect:/subjects/required";
    }

    @Requires(Permission.SUBJECTS_EDIT)
    @GetMapping("/subjects/required/template.csv")
    void template(HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename("应入库单位.csv", StandardCharsets.UTF_8)
                .build()
                .toString());
        try (OutputStream out = response.getOutputStream(); SheetWriter sheet = SheetWriter.csv(out)) {
            sheet.row(List.of("统一社会信用代码", "企业名称", "类别"));
        }
    }

    private String show(Actor actor, UUID agency, List<SheetFault> faults, int total, Model model) {
        boolean own = agency.equals(actor.agencyId());
        model.addAttribute("page", new RequiredPage(scope.nameOf(agency), own, completeness.list(agency),
                completeness.list(agency)
                        .map(list -> MINUTE.format(list.loadedAt().atZone(clock.getZone())))
                        .orElse(""),
                completeness.missing(agency), completeness.result(agency).missing(),
                own && actor.may(Permission.SUBJECTS_EDIT), faults, total));
        return PAGE;
    }
}
