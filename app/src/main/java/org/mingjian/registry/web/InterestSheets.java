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
import org.mingjian.registry.InterestFilter;
import org.mingjian.registry.Interests;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes sheets of interests in and gives them out. */
@Controller
class InterestSheets {
    private final Interests interests;
    private final SheetDesk desk;
    private final Scope scope;
    private final Clock clock;

    InterestSheets(Interests interests, SheetDesk desk, Scope scope, Clock clock) {
        this.interests = interests;
        this.desk = desk;
        this.scope = scope;
        this.clock = clock;
    }

    @Requires(Permission.INTERESTS_EDIT)
    @GetMapping("/interests/import")
    String form(Model model) {
        return desk.form(Book.INTERESTS, model);
    }

    @Requires(Permission.INTERESTS_EDIT)
    @PostMapping("/interests/import")
    String receive(
        Actor actor,
        @RequestParam UUID key,
        @RequestParam MultipartFile file,
        HttpServletResponse response,
        Model model
    ) throws IOException {
        return desk.receive(Book.INTERESTS, key, file, (path, name) -> interests.importSheet(actor, path, name, key),
                response, model);
    }

    @Requires(Permission.INTERESTS_EDIT)
    @GetMapping("/interests/import/{key}")
    String result(Actor actor, @PathVariable UUID key, Model model) {
        ImportRun run = interests.importRun(actor.agencyId(), key).orElseThrow(Scope::notFound);
        model.addAttribute("page", new ImportRunPage(Book.INTERESTS, run, clock.getZone()));
        return "registry/import-run-page";
    }

    @Requires(Permission.INTERESTS_EDIT)
    @GetMapping("/interests/import/template.{format:csv|xlsx}")
    void template(@PathVariable String format, Locale locale, HttpServletResponse response) throws IOException {
        desk.template(Book.INTERESTS, format, locale, response);
    }

    @Requires(Permission.INTERESTS_VIEW)
    @GetMapping("/interests/export.{format:csv|xlsx}")
    void export(
        Actor actor,
        @PathVariable String format,
        @ModelAttribute InterestQuery query,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        InterestFilter filter = query.filter(scope.chosen(actor, query.agency()));
        desk.export(Book.INTERESTS, format, locale, response, sheet -> interests.export(filter, sheet));
    }
}
