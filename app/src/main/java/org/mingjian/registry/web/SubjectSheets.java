package org.mingjian.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.registry.ImportRun;
import org.mingjian.registry.SheetWriter;
import org.mingjian.registry.SubjectFilter;
import org.mingjian.registry.Subjects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes sheets of subjects in and gives them out. */
@Controller
class SubjectSheets {
    /** Rows that an XLSX sheet holds below its header. */
    static final long MOST_XLSX = SheetWriter.MOST_XLSX_ROWS - 1L;
    private final Subjects subjects;
    private final SheetDesk desk;
    private final Scope scope;
    private final Clock clock;

    SubjectSheets(Subjects subjects, SheetDesk desk, Scope scope, Clock clock) {
        this.subjects = subjects;
        this.desk = desk;
        this.scope = scope;
        this.clock = clock;
    }

    @Requires(Permission.SUBJECTS_EDIT)
    @GetMapping("/subjects/import")
    String form(Model model) {
        return desk.form(Book.SUBJECTS, model);
    }

    @Requires(Permission.SUBJECTS_EDIT)
    @PostMapping("/subjects/import")
    String receive(
        Actor actor,
        @RequestParam UUID key,
        @RequestParam MultipartFile file,
        HttpServletResponse response,
        Model model
    ) throws IOException {
        return desk.receive(Book.SUBJECTS, key, file, (path, name) -> subjects.importSheet(actor, path, name, key),
                response, model);
    }

    @Requires(Permission.SUBJECTS_EDIT)
    @GetMapping("/subjects/import/{key}")
    String result(Actor actor, @PathVariable UUID key, Model model) {
        ImportRun run = subjects.importRun(actor.agencyId(), key).orElseThrow(Scope::notFound);
        model.addAttribute("page", new ImportRunPage(Book.SUBJECTS, run, clock.getZone()));
        return "registry/import-run-page";
    }

    @Requires(Permission.SUBJECTS_EDIT)
    @GetMapping("/subjects/import/template.{format:csv|xlsx}")
    void template(@PathVariable String format, Locale locale, HttpServletResponse response) throws IOException {
        desk.template(Book.SUBJECTS, format, locale, response);
    }

    @Requires(Permission.SUBJECTS_VIEW)
    @GetMapping("/subjects/export.{format:csv|xlsx}")
    void export(
        Actor actor,
        @PathVariable String format,
        @ModelAttribute SubjectQuery query,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        SubjectFilter filter = query.filter(scope.chosen(actor, query.agency()));
        String fitting = subjects.count(filter) > MOST_XLSX ? "csv" : format;
        desk.export(Book.SUBJECTS, fitting, locale, response, sheet -> subjects.export(filter, sheet));
    }
}
