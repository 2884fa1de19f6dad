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
import org.mingjian.registry.InspectorFilter;
import org.mingjian.registry.Inspectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes sheets of inspectors in and gives them out. */
@Controller
class InspectorSheets {
    private final Inspectors inspectors;
    private final SheetDesk desk;
    private final Scope scope;
    private final Clock clock;

    InspectorSheets(Inspectors inspectors, SheetDesk desk, Scope scope, Clock clock) {
        this.inspectors = inspectors;
        this.desk = desk;
        this.scope = scope;
        this.clock = clock;
    }

    @Requires(Permission.INSPECTORS_EDIT)
    @GetMapping("/inspectors/import")
    String form(Model model) {
        return desk.form(Book.INSPECTORS, model);
    }

    @Requires(Permission.INSPECTORS_EDIT)
    @PostMapping("/inspectors/import")
    String receive(
        Actor actor,
        @RequestParam UUID key,
        @RequestParam MultipartFile file,
        HttpServletResponse response,
        Model model
    ) throws IOException {
        return desk.receive(Book.INSPECTORS, key, file, (path, name) -> inspectors.importSheet(actor, path, name, key),
                response, model);
    }

    @Requires(Permission.INSPECTORS_EDIT)
    @GetMapping("/inspectors/import/{key}")
    String result(Actor actor, @PathVariable UUID key, Model model) {
        ImportRun run = inspectors.importRun(actor.agencyId(), key).orElseThrow(Scope::notFound);
        model.addAttribute("page", new ImportRunPage(Book.INSPECTORS, run, clock.getZone()));
        return "registry/import-run-page";
    }

    @Requires(Permission.INSPECTORS_EDIT)
    @GetMapping("/inspectors/import/template.{format:csv|xlsx}")
    void template(@PathVariable String format, Locale locale, HttpServletResponse response) throws IOException {
        desk.template(Book.INSPECTORS, format, locale, response);
    }

    @Requires(Permission.INSPECTORS_VIEW)
    @GetMapping("/inspectors/export.{format:csv|xlsx}")
    void export(
        Actor actor,
        @PathVariable String format,
        @ModelAttribute InspectorQuery query,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        InspectorFilter filter = query.filter(scope.chosen(actor, query.agency()));
        desk.export(Book.INSPECTORS, format, locale, response, sheet -> inspectors.export(filter, sheet));
    }
}
