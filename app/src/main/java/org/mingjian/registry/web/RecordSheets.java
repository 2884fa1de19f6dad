package org.mingjian.registry.web;

import static org.mingjian.identity.Permission.EXPERTS_EDIT;
import static org.mingjian.identity.Permission.INSPECTORS_EDIT;
import static org.mingjian.identity.Permission.EXPERTS_VIEW;
import static org.mingjian.identity.Permission.INSPECTORS_VIEW;
import static org.mingjian.identity.Permission.INTERESTS_EDIT;
import static org.mingjian.identity.Permission.INTERESTS_VIEW;
import static org.mingjian.identity.Permission.SUBJECTS_EDIT;
import static org.mingjian.identity.Permission.VEHICLES_EDIT;
import static org.mingjian.identity.Permission.SUBJECTS_VIEW;
import static org.mingjian.identity.Permission.VEHICLES_VIEW;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Requires;
import org.mingjian.registry.RecordBook;
import org.mingjian.registry.RecordFilter;
import org.mingjian.registry.SheetWriter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes sheets of all registries in and gives them out; {@link Doors} asks for the permission of each. */
@Controller
class RecordSheets {
    /** Rows that an XLSX sheet holds below its header. */
    static final long MOST_XLSX = SheetWriter.MOST_XLSX_ROWS - 1L;
    private final Doors doors;
    private final SheetDesk desk;
    private final Scope scope;
    private final ImportDesk imports;

    RecordSheets(Doors doors, SheetDesk desk, Scope scope, ImportDesk imports) {
        this.doors = doors;
        this.desk = desk;
        this.scope = scope;
        this.imports = imports;
    }

    @Requires({SUBJECTS_EDIT, INSPECTORS_EDIT, INTERESTS_EDIT, EXPERTS_EDIT, VEHICLES_EDIT})
    @GetMapping(Book.SECTION + "/import")
    String form(Actor actor, @PathVariable String section, Model model) {
        return imports.form(actor, doors.toEdit(actor, section).book(), model);
    }

    @Requires({SUBJECTS_EDIT, INSPECTORS_EDIT, INTERESTS_EDIT, EXPERTS_EDIT, VEHICLES_EDIT})
    @PostMapping(Book.SECTION + "/import")
    String receive(
        Actor actor,
        @PathVariable String section,
        @RequestParam UUID key,
        @RequestParam MultipartFile file,
        HttpServletResponse response,
        Model model
    ) throws IOException {
        return imports.receive(doors.toEdit(actor, section), key, file, response, model);
    }

    @Requires({SUBJECTS_EDIT, INSPECTORS_EDIT, INTERESTS_EDIT, EXPERTS_EDIT, VEHICLES_EDIT})
    @GetMapping(Book.SECTION + "/import/{key}")
    String result(
        Actor actor,
        @PathVariable String section,
        @PathVariable UUID key,
        @RequestHeader(name = "HX-Request", defaultValue = "false") boolean polled,
        HttpServletResponse response,
        Model model
    ) {
        return imports.result(doors.toEdit(actor, section), key, polled, response, model);
    }

    @Requires({SUBJECTS_EDIT, INSPECTORS_EDIT, INTERESTS_EDIT, EXPERTS_EDIT, VEHICLES_EDIT})
    @PostMapping(Book.SECTION + "/import/{key}/cancel")
    String cancel(Actor actor, @PathVariable String section, @PathVariable UUID key) {
        return imports.cancel(doors.toEdit(actor, section), key);
    }

    @Requires({SUBJECTS_EDIT, INSPECTORS_EDIT, INTERESTS_EDIT, EXPERTS_EDIT, VEHICLES_EDIT})
    @GetMapping(Book.SECTION + "/import/template.{format:csv|xlsx}")
    void template(
        Actor actor,
        @PathVariable String section,
        @PathVariable String format,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        desk.template(doors.toEdit(actor, section).book(), format, locale, response);
    }

    @Requires({SUBJECTS_VIEW, INSPECTORS_VIEW, INTERESTS_VIEW, EXPERTS_VIEW, VEHICLES_VIEW})
    @GetMapping(Book.SECTION + "/export.{format:csv|xlsx}")
    void export(
        Actor actor,
        @PathVariable String section,
        @PathVariable String format,
        @ModelAttribute ListQuery query,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        Door<?> door = doors.toView(actor, section);
        RecordBook<?> records = door.records();
        RecordFilter filter = query.filter(scope.chosen(actor, query.agency()));
        String fitting = records.count(filter) > MOST_XLSX ? "csv" : format;
        desk.export(door.book(), fitting, locale, response, sheet -> records.export(filter, sheet));
    }
}
