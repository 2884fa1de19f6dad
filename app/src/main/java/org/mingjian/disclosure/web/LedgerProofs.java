package org.mingjian.disclosure.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.fairdraw.json.Json;
import org.mingjian.disclosure.PublicLedger;
import org.mingjian.identity.Open;
import org.mingjian.ledger.ConsistencyPath;
import org.mingjian.ledger.InclusionPath;
import org.mingjian.ledger.Witness;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger for programs: heads, proofs and entries, from which anyone rebuilds and follows the whole log (VDP §9.2). */
@Controller
class LedgerProofs {
    private static final int MOST = 1000;
    private static final String NUMBER = "\\d{1,15}";

    private final PublicLedger ledger;
    private final PublicWords words;

    LedgerProofs(PublicLedger ledger, PublicWords words) {
        this.ledger = ledger;
        this.words = words;
    }

    /** Answers with the head that was given out for a size; cosignatures may still come, so that it is asked for anew. */
    @Open
    @GetMapping("/public/ledger/heads/{size}.json")
    ResponseEntity<byte[]> head(@PathVariable String size, Locale locale) {
        OptionalLong typed = number(size);
        return typed.isEmpty()
                ? refused("number", locale, "size")
                : ledger.head(typed.getAsLong())
                        .map(head -> LedgerJson.changing(
                                Json.object("sth", LedgerJson.head(head), "keys", LedgerJson.keys(head.keys()))))
                        .orElseGet(() -> LedgerJson.refused(HttpStatus.NOT_FOUND, "no-head",
                                words.say(locale, "disclosure.api.no-head", size)));
    }

    /** Answers with the keys that sign heads: the ledger's own, and those of the witnesses, also the retired. */
    @Open
    @GetMapping("/public/ledger/keys.json")
    ResponseEntity<byte[]> keys() {
        List<Witness> witnesses = ledger.witnesses();
        return LedgerJson.changing(Json.object("log", LedgerJson.keys(ledger.keys()), "witnesses",
                LedgerJson.keys(witnesses.stream().map(Witness::line).toList()), "retired",
                witnesses.stream().filter(witness -> !witness.active()).map(Witness::key).toList()));
    }

    /** Answers with the path from an entry to the root over {@code size} entries. */
    @Open
    @GetMapping("/public/ledger/proofs/inclusion.json")
    ResponseEntity<byte[]> inclusion(
        @RequestParam(defaultValue = "") String index,
        @RequestParam(defaultValue = "") String size,
        Locale locale
    ) {
        OptionalLong place = number(index);
        OptionalLong whole = number(size);
        if (place.isEmpty() || whole.isEmpty()) {
            return refused("number", locale, place.isEmpty() ? "index" : "size");
        }
        Optional<InclusionPath> path = ledger.inclusion(place.getAsLong(), whole.getAsLong());
        return path.map(found -> LedgerJson.immutable(Json.object("index", found.index(), "size", found.size(), "leaf",
                found.leaf(), "path", found.path(), "root", found.root())))
                .orElseGet(() -> refused("inclusion", locale, Long.toString(ledger.size())));
    }

    /** Answers with the path that shows how the log of one size goes on from that of another. */
    @Open
    @GetMapping("/public/ledger/proofs/consistency.json")
    ResponseEntity<byte[]> consistency(
        @RequestParam(defaultValue = "") String first,
        @RequestParam(defaultValue = "") String second,
        Locale locale
    ) {
        OptionalLong from = number(first);
        OptionalLong to = number(second);
        if (from.isEmpty() || to.isEmpty()) {
            return refused("number", locale, from.isEmpty() ? "first" : "second");
        }
        Optional<ConsistencyPath> path = ledger.consistency(from.getAsLong(), to.getAsLong());
        return path
                .map(found -> LedgerJson.immutable(Json.object("first", found.first(), "second", found.second(), "path",
                        found.path(), "firstRoot", found.firstRoot(), "secondRoot", found.secondRoot())))
                .orElseGet(() -> refused("consistency", locale, Long.toString(ledger.size())));
    }

    /** Answers with entries by index: open ones in full, of the others the leaf hash. */
    @Open
    @GetMapping("/public/ledger/entries.json")
    ResponseEntity<byte[]> entries(
        @RequestParam(defaultValue = "") String from,
        @RequestParam(defaultValue = "" + MOST) String count,
        Locale locale
    ) {
        OptionalLong start = number(from);
        OptionalLong wanted = number(count);
        if (start.isEmpty() || wanted.isEmpty()) {
            return refused("number", locale, start.isEmpty() ? "from" : "count");
        }
        if (wanted.getAsLong() < 1 || wanted.getAsLong() > MOST) {
            return refused("count", locale, Integer.toString(MOST));
        }
        List<Json.Obj> lines = ledger.lines(start.getAsLong(), (int) wanted.getAsLong())
                .stream()
                .map(line -> Json.object(Stream.concat(Stream.of("index", line.index(), "leaf", line.leaf()),
                        line.entry().stream().flatMap(entry -> Stream.of("entry", entry))).toArray()))
                .toList();
        return LedgerJson.changing(Json.object("from", start.getAsLong(), "entries", lines));
    }

    private ResponseEntity<byte[]> refused(String error, Locale locale, String argument) {
        return LedgerJson.refused(HttpStatus.BAD_REQUEST, error,
                words.say(locale, "disclosure.api." + error, argument));
    }

    private static OptionalLong number(String typed) {
        return typed.matches(NUMBER) ? OptionalLong.of(Long.parseLong(typed)) : OptionalLong.empty();
    }
}
