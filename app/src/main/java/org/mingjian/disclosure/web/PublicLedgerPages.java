package org.mingjian.disclosure.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import jakarta.servlet.http.HttpServletResponse;
import org.mingjian.ledger.InclusionPath;
import org.mingjian.shell.Fault;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.fairdraw.json.Json;
import org.fairdraw.suite.ConsistencyProof;
import org.fairdraw.suite.Hex;
import org.fairdraw.verify.LogExtract;
import org.mingjian.disclosure.PublicLedger;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Open;
import org.mingjian.ledger.ConsistencyPath;
import org.mingjian.ledger.LedgerEntry;
import org.mingjian.ledger.Witness;
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
        return head("", List.of(), model);
    }

    private String head(String typed, List<Fault> faults, Model model) {
        model.addAttribute("page", new LedgerHeadPage(new HeadLine(ledger.head()),
                ledger.newestCosigned().map(HeadLine::new),
                ledger.witnesses().stream().filter(Witness::active).toList(), typed, faults));
        return "disclosure/ledger-head-page";
    }

    @Open
    @GetMapping("/public/ledger/head.json")
    ResponseEntity<byte[]> headJson() {
        LogExtract head = ledger.head();
        return LedgerJson.changing(Json.object("sth", LedgerJson.head(head), "keys", LedgerJson.keys(head.keys())));
    }

    /** Leads the look-up form, which works without scripts, to the entry's own address; what is no index is told. */
    @Open
    @GetMapping("/public/ledger/entries")
    String look(@RequestParam(defaultValue = "") String index, HttpServletResponse response, Model model) {
        String typed = index.strip();
        long size = ledger.size();
        if (typed.matches(INDEX) && Long.parseLong(typed) < size) {
            return "redirect:/public/ledger/entries/" + Long.parseLong(typed);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return head(typed, List.of(Fault.of("index", "disclosure.ledger.fault.index", size - 1)
                .at("disclosure.ledger.index", typed)), model);
    }

    @Open
    @GetMapping("/public/ledger/entries/{index:" + INDEX + "}")
    String entry(@PathVariable long index, Locale locale, Model model) {
        Optional<LedgerEntry> open = ledger.entry(index);
        if (open.isEmpty()) {
            return closed(index, model);
        }
        LedgerEntry entry = open.get();
        LogExtract proof = ledger.proof(entry);
        model.addAttribute("page", new LedgerEntryPage(entry,
                agencies.byCode(entry.org()).map(Agency::name).orElse(entry.org()),
                words.say(locale, "disclosure.entry." + entry.type()),
                ledger.drawOf(entry), proof, ledger.leafHash(entry),
                PathStep.climb(ledger.suite(), index, proof.head().size(), ledger.leafHash(entry),
                        proof.inclusion().getOrDefault(index, List.of()))));
        return "disclosure/ledger-entry-page";
    }

    /** Shows of a closed entry what is public of every entry: that it exists, its leaf hash, and the proof. */
    private String closed(long index, Model model) {
        InclusionPath proof = ledger.inclusion(index, ledger.size()).orElseThrow(PublicDownloads::missing);
        model.addAttribute("page", new ClosedEntryPage(proof,
                PathStep.climb(ledger.suite(), index, proof.size(), proof.leaf(), proof.path())));
        return "disclosure/ledger-closed-page";
    }

    /** Shows two heads and checks the proof between them as anyone would, beside a root that somebody noted down. */
    @Open
    @GetMapping("/public/ledger/consistency")
    String consistency(
        @RequestParam(defaultValue = "") String first,
        @RequestParam(defaultValue = "") String second,
        @RequestParam(defaultValue = "") String root,
        HttpServletResponse response,
        Model model
    ) {
        ConsistencyForm typed = ConsistencyForm.of(first, second, root);
        long now = ledger.size();
        List<Fault> faults = typed.faults(now);
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        Optional<ConsistencyPath> path = typed.asked() && faults.isEmpty()
                ? ledger.consistency(typed.from().getAsLong(), typed.to(now).getAsLong())
                : Optional.empty();
        model.addAttribute("page", new ConsistencyPage(typed, now, faults, path,
                path.flatMap(found -> ledger.head(found.first())).map(HeadLine::new),
                path.flatMap(found -> ledger.head(found.second())).map(HeadLine::new),
                path.filter(this::holds).isPresent()));
        return "disclosure/ledger-consistency-page";
    }

    private boolean holds(ConsistencyPath path) {
        return ConsistencyProof.verify(ledger.suite(), path.first(), path.second(),
                path.path().stream().map(Hex::parse).toList(), Hex.parse(path.firstRoot()),
                Hex.parse(path.secondRoot()))
                && Stream.of(path.first(), path.second())
                        .allMatch(size -> ledger.head(size)
                                .filter(head -> !head.head()
                                        .root()
                                        .equals(size == path.first()
                                                ? path.firstRoot()
                                                : path.secondRoot()))
                                .isEmpty());
    }

    @Open
    @GetMapping("/public/ledger/entries/{index:" + INDEX + "}.json")
    ResponseEntity<byte[]> entryJson(@PathVariable long index, Locale locale) {
        Optional<LedgerEntry> open = ledger.entry(index);
        if (open.isEmpty()) {
            boolean known = index < ledger.size();
            return LedgerJson.refused(HttpStatus.NOT_FOUND, known ? "closed" : "no-entry",
                    words.say(locale, known ? "disclosure.api.closed" : "disclosure.api.no-entry",
                            Long.toString(index), Long.toString(ledger.size())));
        }
        LedgerEntry entry = open.get();
        LogExtract proof = ledger.proof(entry);
        return LedgerJson.changing(Json.object("index", index, "entry", entry.json(), "leaf", ledger.leafHash(entry),
                "inclusion", proof.inclusion().getOrDefault(index, List.of()), "sth", LedgerJson.head(proof), "keys",
                LedgerJson.keys(proof.keys())));
    }
}
