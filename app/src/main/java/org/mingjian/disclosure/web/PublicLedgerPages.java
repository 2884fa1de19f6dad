package org.mingjian.disclosure.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.fairdraw.json.Json;
import org.fairdraw.verify.LogExtract;
import org.mingjian.disclosure.PublicLedger;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Open;
import org.mingjian.ledger.LedgerEntry;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger's head and the entries that draws leave in it, each with its proof (VDP §9). */
@Controller
class PublicLedgerPages {
    private static final String INDEX = "\\d{1,18}";

    private final PublicLedger ledger;
    private final Agencies agencies;
    private final PublicWords words;

    PublicLedgerPages(PublicLedger ledger, Agencies agencies, PublicWords words) {
        this.ledger = ledger;
        this.agencies = agencies;
        this.words = words;
    }

    @Open
    @GetMapping("/public/ledger")
    String head(Model model) {
        model.addAttribute("page", new LedgerHeadPage(ledger.head(), ledger.keyId()));
        return "disclosure/ledger-head-page";
    }

    @Open
    @GetMapping("/public/ledger/head.json")
    ResponseEntity<byte[]> headJson() {
        return json(Json.object("sth", head(ledger.head()), "keys", keys(ledger.head())));
    }

    /** Leads the look-up form, which works without scripts, to the entry's own address. */
    @Open
    @GetMapping("/public/ledger/entries")
    String look(@RequestParam(defaultValue = "") String index) {
        String typed = index.strip();
        return typed.matches(INDEX) ? "redirect:/public/ledger/entries/" + typed : "redirect:/public/ledger";
    }

    @Open
    @GetMapping("/public/ledger/entries/{index:" + INDEX + "}")
    String entry(@PathVariable long index, Locale locale, Model model) {
        LedgerEntry entry = ledger.entry(index).orElseThrow(PublicDownloads::missing);
        model.addAttribute("page", new LedgerEntryPage(entry,
                agencies.byCode(entry.org()).map(Agency::name).orElse(entry.org()),
                words.say(locale, "disclosure.entry." + entry.type()),
                ledger.drawOf(entry),
                ledger.proof(entry)));
        return "disclosure/ledger-entry-page";
    }

    @Open
    @GetMapping("/public/ledger/entries/{index:" + INDEX + "}.json")
    ResponseEntity<byte[]> entryJson(@PathVariable long index) {
        LedgerEntry entry = ledger.entry(index).orElseThrow(PublicDownloads::missing);
        LogExtract proof = ledger.proof(entry);
        return json(Json.object("index", index, "entry", entry.json(), "leaf", entry.leafHash(), "inclusion",
                proof.inclusion().getOrDefault(index, List.of()), "sth", head(proof), "keys", keys(proof)));
    }

    /** Writes a tree head as the bundle's {@code log/proofs.json} does (VDP §15.4). */
    private static Json.Obj head(LogExtract extract) {
        List<Json.Obj> signatures = extract.signatures()
                .stream()
                .map(line -> Json.object("key", line.key(), "alg", line.alg(), "sig", line.sig()))
                .toList();
        return Json.object("size", extract.head().size(), "root", extract.head().root(), "time",
                DateTimeFormatter.ISO_INSTANT.format(extract.head().time()), "signatures", signatures);
    }

    private static List<Json.Obj> keys(LogExtract extract) {
        return extract.keys()
                .stream()
                .map(key -> Json.object("id", key.id(), "alg", key.alg(), "spki", key.spki(), "owner", key.owner()))
                .toList();
    }

    private static ResponseEntity<byte[]> json(Json.Obj content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache())
                .body(content.canonical());
    }
}
