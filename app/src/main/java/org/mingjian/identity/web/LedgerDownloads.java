package org.mingjian.identity.web;

import java.time.Clock;
import java.time.LocalDate;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.ExportNote;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.ledger.Ledger;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Gives the whole ledger along, line by line as it is read. In full it is the whole platform's, and taking it is an act. */
@Controller
class LedgerDownloads {
    private static final MediaType LINES = new MediaType("application", "x-ndjson");

    private final Ledger ledger;
    private final Agencies agencies;
    private final ExportNote note;
    private final Clock clock;

    LedgerDownloads(Ledger ledger, Agencies agencies, ExportNote note, Clock clock) {
        this.ledger = ledger;
        this.agencies = agencies;
        this.note = note;
        this.clock = clock;
    }

    /** Everything, for the audit administrator of the uppermost agency. */
    @Requires(Permission.LEDGER_EXPORT)
    @PostMapping("/ledger/export")
    ResponseEntity<StreamingResponseBody> whole(Actor actor) {
        if (!agencies.top(actor)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        note.exported(actor);
        return file(false);
    }

    /** With hashes in the place of closed entries: nothing that is not open anyway. */
    @Requires(Permission.LEDGER_EXPORT)
    @GetMapping("/ledger/export/open")
    ResponseEntity<StreamingResponseBody> open() {
        return file(true);
    }

    private ResponseEntity<StreamingResponseBody> file(boolean open) {
        String name = "ledger-" + LocalDate.now(clock) + (open ? "-open" : "") + ".jsonl";
        return ResponseEntity.ok()
                .contentType(LINES)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(out -> ledger.export(out, open));
    }
}
