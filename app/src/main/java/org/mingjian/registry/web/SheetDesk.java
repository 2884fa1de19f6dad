package org.mingjian.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.mingjian.registry.ImportOutcome;
import org.mingjian.registry.SheetFault;
import org.mingjian.registry.SheetTemplates;
import org.mingjian.registry.SheetWriter;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;

/** Takes sheets in and gives them out, the same for all registries. */
@Component
class SheetDesk {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int NAME_LENGTH = 200;
    private final MessageSource messages;
    private final Clock clock;

    SheetDesk(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** Brings a sheet into a registry. */
    interface Importing {
        ImportOutcome run(Path file, String name);
    }

    /** Shows the upload form with a fresh key. */
    String form(Book book, Model model) {
        return show(book, UUID.randomUUID(), "", List.of(), 0, model);
    }

    /** Imports the uploaded file and leads to its result, or shows its faults beside the form. */
    String receive(
        Book book,
        UUID key,
        MultipartFile upload,
        Importing importing,
        HttpServletResponse response,
        Model model
    ) throws IOException {
        String name = name(upload);
        if (upload.isEmpty() && name.isEmpty()) {
            SheetFault none = new SheetFault("", 0, "", "", "registry.fault.no-file", List.of());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(book, key, "", List.of(none), 1, model);
        }
        Path file = Files.createTempFile("mingjian-import", ".sheet");
        try {
            upload.transferTo(file);
            return switch (importing.run(file, name)) {
                case ImportOutcome.Imported imported -> "redirect:" + book.path() + "/import/" + imported.run().id();
                case ImportOutcome.Faulty faulty -> {
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                    yield show(book, key, name, faulty.faults(), faulty.total(), model);
                }
            };
        } finally {
            Files.deleteIfExists(file);
        }
    }

    void template(Book book, String format, Locale locale, HttpServletResponse response) throws IOException {
        try (OutputStream out = open(book, "template", format, locale, response)) {
            if (format.equals("csv")) {
                SheetTemplates.csv(book.kind(), out);
            } else {
                SheetTemplates.xlsx(book.kind(), locale, out);
            }
        }
    }

    void export(Book book, String format, Locale locale, HttpServletResponse response, Consumer<SheetWriter> rows)
            throws IOException {
        try (OutputStream out = open(book, "export", format, locale, response);
                SheetWriter sheet = format.equals("csv")
                        ? SheetWriter.csv(out)
                        : SheetWriter.xlsx(out, messages.getMessage("shell.menu." + book.section(), null, locale))) {
            rows.accept(sheet);
        }
    }

    private OutputStream open(Book book, String purpose, String format, Locale locale, HttpServletResponse response)
            throws IOException {
        String words = messages.getMessage("registry.file." + purpose, new Object[]{
            messages.getMessage("shell.menu." + book.section(), null, locale), LocalDate.now(clock).toString()},
                locale);
        response.setContentType(format.equals("csv") ? "text/csv;charset=UTF-8" : XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(words + "." + format, StandardCharsets.UTF_8)
                .build()
                .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return new BufferedOutputStream(response.getOutputStream(), 1 << 16);
    }

    private static String show(Book book, UUID key, String file, List<SheetFault> faults, int total, Model model) {
        model.addAttribute("page", new ImportPage(book, key, file, faults, total));
        return "registry/import-page";
    }

    /** The browser's name of the file is only ever shown; paths that some browsers send are cut off. */
    static String name(MultipartFile upload) {
        String full = upload.getOriginalFilename();
        if (full == null) {
            return "";
        }
        String name = full.substring(Math.max(full.lastIndexOf('/'), full.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]", "");
        return name.length() > NAME_LENGTH ? name.substring(0, NAME_LENGTH) : name;
    }
}
