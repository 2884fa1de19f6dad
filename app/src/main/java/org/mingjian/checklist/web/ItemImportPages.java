package org.mingjian.checklist.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.mingjian.checklist.ItemImports;
import org.mingjian.checklist.ItemImports.Brought;
import org.mingjian.checklist.ListVersion;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.registry.SheetFault;
import org.mingjian.registry.SheetWriter;
import org.mingjian.registry.TextColumn;
import org.mingjian.shell.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings sheets of items into a draft, and gives out the empty sheet. */
@Controller
class ItemImportPages {
    private final ItemImports imports;
    private final ListDesk desk;
    private final ItemSheets sheets;

    ItemImportPages(ItemImports imports, ListDesk desk, ItemSheets sheets) {
        this.imports = imports;
        this.desk = desk;
        this.sheets = sheets;
    }

    @Requires(Permission.ITEMS_EDIT)
    @GetMapping("/items/{list}/import")
    String form(Actor actor, @PathVariable String list, Model model) {
        return show(desk.ownDraft(actor, list), "", List.of(), 0, List.of(), model);
    }

    @Requires(Permission.ITEMS_EDIT)
    @GetMapping("/items/{list}/import/template.{format:csv|xlsx}")
    void template(
        Actor actor,
        @PathVariable String list,
        @PathVariable String format,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        desk.ownDraft(actor, list);
        try (OutputStream out = sheets.open("checklist.import.template", format, locale, response);
                SheetWriter sheet = sheets.sheet(out, format, locale)) {
            sheet.row(ItemImports.columns().stream().map(TextColumn::header).toList());
        }
    }

    @Requires(Permission.ITEMS_EDIT)
    @PostMapping("/items/{list}/import")
    String bring(
        Actor actor,
        @PathVariable String list,
        @RequestParam MultipartFile file,
        @RequestParam(defaultValue = "false") boolean whole,
        RedirectAttributes next,
        HttpServletResponse response,
        Model model
    ) throws IOException {
        ListVersion draft = desk.ownDraft(actor, list);
        String name = ItemSheets.name(file.getOriginalFilename());
        Path held = Files.createTempFile("mingjian-items", ".sheet");
        try {
            file.transferTo(held);
            return switch (imports.bring(actor, draft, held, whole)) {
                case Brought.Done done -> {
                    next.addFlashAttribute("brought", done);
                    yield "redirect:/items?list=" + draft.id();
                }
                case Brought.Faulty(List<SheetFault> faults, int total) -> {
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                    yield show(draft, name, faults, total, List.of(), model);
                }
                case Brought.Refused(List<Fault> faults) -> {
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                    yield show(draft, name, List.of(), 0, faults, model);
                }
            };
        } finally {
            Files.deleteIfExists(held);
        }
    }

    private static String show(
        ListVersion draft,
        String file,
        List<SheetFault> rows,
        int total,
        List<Fault> faults,
        Model model
    ) {
        model.addAttribute("page", new ItemImportPage(draft, ItemImports.columns(), file, rows, total, faults));
        return "checklist/item-import-page";
    }
}
