package org.mingjian.checklist.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingjian.checklist.Item;
import org.mingjian.checklist.ItemCheck;
import org.mingjian.checklist.ItemField;
import org.mingjian.checklist.ListVersion;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.registry.SheetWriter;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives the filtered items of a list out as a sheet, a column for each field. */
@Controller
class ItemSheets {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int NAME_LENGTH = 200;

    private final ListDesk desk;
    private final ItemViews views;
    private final MessageSource messages;

    ItemSheets(ListDesk desk, ItemViews views, MessageSource messages) {
        this.desk = desk;
        this.views = views;
        this.messages = messages;
    }

    @Requires(Permission.ITEMS_VIEW)
    @GetMapping("/items/export.{format:csv|xlsx}")
    void export(
        Actor actor,
        @PathVariable String format,
        @ModelAttribute("query") ItemQuery query,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        ListVersion version = desk.shown(actor, query).orElseThrow(ListDesk::missing);
        try (OutputStream out = open("checklist.export.file", format, locale, response, version.number());
                SheetWriter sheet = sheet(out, format, locale)) {
            sheet.row(header(locale));
            for (ItemCheck check : desk.rows(version, query)) {
                sheet.row(row(version, check.item(), locale));
            }
        }
    }

    /** Opens an attachment under the words of a key. */
    OutputStream open(String key, String format, Locale locale, HttpServletResponse response, Object... arguments)
            throws IOException {
        response.setContentType(format.equals("csv") ? "text/csv;charset=UTF-8" : XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(messages.getMessage(key, arguments, locale) + "." + format, StandardCharsets.UTF_8)
                .build()
                .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return new BufferedOutputStream(response.getOutputStream());
    }

    SheetWriter sheet(OutputStream out, String format, Locale locale) {
        return format.equals("csv")
                ? SheetWriter.csv(out)
                : SheetWriter.xlsx(out, messages.getMessage("checklist.title", null, locale));
    }

    /** Returns the name of an upload as it is shown; paths that some browsers send are cut off. */
    static String name(@Nullable String full) {
        if (full == null) {
            return "";
        }
        String name = full.substring(Math.max(full.lastIndexOf('/'), full.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]", "");
        return name.length() > NAME_LENGTH ? name.substring(0, NAME_LENGTH) : name;
    }

    private List<String> header(Locale locale) {
        List<String> cells = new ArrayList<>();
        cells.add(messages.getMessage("checklist.field.code", null, locale));
        ItemField.all()
                .forEach(field -> cells.add(messages.getMessage("checklist.field." + field.key(), null, locale)));
        return cells;
    }

    private List<String> row(ListVersion version, Item item, Locale locale) {
        List<String> cells = new ArrayList<>();
        cells.add(item.code());
        ItemField.all().forEach(field -> cells.add(views.words(version.agencyId(), item, field, locale)));
        return cells;
    }
}
