package org.mingjian.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import org.mingjian.registry.SheetTemplates;
import org.mingjian.registry.SheetWriter;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Gives sheets out, the same for all registries; {@link ImportDesk} takes them in. */
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
