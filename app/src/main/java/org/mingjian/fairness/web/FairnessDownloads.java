package org.mingjian.fairness.web;

import java.io.ByteArrayOutputStream;
import org.mingjian.fairness.Look;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import org.mingjian.fairness.Fairness;
import org.mingjian.fairness.FairnessReport;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Open;
import org.mingjian.registry.SheetWriter;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The data behind the pages, for anyone to compute with (PUB-03). */
@Controller
class FairnessDownloads {
    private static final MediaType XLSX = MediaType
            .parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Fairness fairness;
    private final FairnessTable table;
    private final Agencies agencies;

    FairnessDownloads(Fairness fairness, FairnessTable table, Agencies agencies) {
        this.fairness = fairness;
        this.table = table;
        this.agencies = agencies;
    }

    @Open
    @GetMapping("/public/fairness/{code}/data.json")
    ResponseEntity<byte[]> json(@PathVariable String code) {
        return file(FairnessJson.of(code, report(code)).canonical(), MediaType.APPLICATION_JSON, code, "json");
    }

    @Open
    @GetMapping("/public/fairness/{code}/data.csv")
    ResponseEntity<byte[]> csv(@PathVariable String code, Locale locale) {
        FairnessReport report = report(code);
        return file(written(out -> table.write(SheetWriter.csv(out), report, locale)), CSV, code, "csv");
    }

    @Open
    @GetMapping("/public/fairness/{code}/data.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable String code, Locale locale) {
        FairnessReport report = report(code);
        return file(written(out -> table.write(SheetWriter.xlsx(out, code), report, locale)), XLSX, code, "xlsx");
    }

    private static byte[] written(Consumer<ByteArrayOutputStream> writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.accept(out);
        return out.toByteArray();
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String code, String format) {
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(code + "-fairness." + format)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .cacheControl(CacheControl.noCache())
                .body(content);
    }

    /** While the report is computed, the answer is to come back. */
    private FairnessReport report(String code) {
        Agency agency = agencies.byCode(code).orElseThrow(PublicFairnessPages::missing);
        return switch (fairness.of(agency.id()).look()) {
            case Look.Seen(FairnessReport report) -> report;
            case Look.Underway underway -> throw notYet();
            case Look.Broken broken -> throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    private static ResponseStatusException notYet() {
        ResponseStatusException later = new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        later.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(Duration.ofMinutes(1).toSeconds()));
        return later;
    }
}
