package org.fairdraw.verify;

import java.time.Instant;
import org.fairdraw.json.Json;
import org.fairdraw.rows.Names;
import org.fairdraw.suite.MerkleTree;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.Faults;
import org.fairdraw.terms.Fields;
import org.fairdraw.terms.PartyShares;

/** Reads a line of {@code log/entries.jsonl}, and notes what its body lacks (VDP §9.1, §15.4, §15.20). */
final class EntryReader {
    private EntryReader() {}

    static LogEntry read(Suite suite, Json line, String place, Faults faults) {
        Fields fields = new Fields(line, place, faults);
        long index = fields.integer("index", 0, Json.LIMIT - 1);
        Fields entry = fields.object("entry");
        String type = entry.text("type", text -> text.matches("[A-Z][A-Z0-9_]{0,39}"), "must be an upper-case word");
        Instant at = entry.time("at");
        String org = entry.name("org");
        entry.name("actor");
        Json body = entry.need("body");
        byte[] leafHash = MerkleTree.leafHash(suite, fields.need("entry").canonical());
        LogEntry read = new LogEntry(index, type, at, org, body instanceof Json.Obj object ? object : Json.object(),
                leafHash);
        body(read, entry.object("body"));
        entry.close();
        fields.close();
        return read;
    }

    /** Notes what a body lacks; but for EVENT other members may stand beside (VDP §15.6, §15.28). */
    private static void body(LogEntry entry, Fields body) {
        switch (entry.type()) {
            case "POLICY" -> policy(body);
            case "SNAPSHOT" -> snapshot(body);
            case "COMMIT" -> commit(body);
            case "REVEAL" -> {
                ofParty(body);
                body.hash("value");
                event(body);
            }
            case "BEACON" -> {
                body.hash("commit");
                body.name("source");
                body.text("text", Names::isBeaconText, Names.BEACON_RULE);
                event(body);
            }
            case "RECEIPT" -> ofParty(body);
            case "RESULT" -> {
                body.hash("commit");
                body.hash(body.has("sealed") ? "sealed" : "resultHash");
                if (body.has("sealed") && body.has("resultHash")) {
                    body.wrong("sealed", "beside resultHash", "one of the two stands there (VDP §9.1)");
                }
                drawn(body);
            }
            case "OPEN" -> {
                ofParty(body);
                body.hash("value");
                body.hash("salt");
                drawn(body);
            }
            case "VOID" -> {
                body.hash("commit");
                body.text("reason", text -> true, "must be text");
            }
            case "ANCHOR" -> {
                body.name("party");
                body.hash("anchor");
            }
            case "INSPECTION" -> inspection(body);
            case "EVENT" -> EventReader.event(entry, body);
            default -> {
            } // an entry that does not belong here is found by V2.entries
        }
    }

    private static void policy(Fields body) {
        body.name("id");
        body.name("version");
        body.hash("hash");
    }

    private static void snapshot(Fields body) {
        body.oneOf("list", "subjects", "persons", "bars", "scores");
        body.hash("root");
        body.whole("rows", 0);
        body.hash("fileHash");
    }

    /** Of what stands beside the commitment's hash each is as in the commitment; all of it may be absent. */
    private static void commit(Fields body) {
        body.hash("commit");
        if (body.has("prev")) {
            body.hash("prev");
        }
        for (String name : new String[]{"drawId", "task"}) {
            if (body.has(name)) {
                body.name(name);
            }
        }
        for (String number : new String[]{"attempt", "seq"}) {
            if (body.has(number)) {
                body.whole(number, 1);
            }
        }
        if (body.has("shares")) {
            PartyShares.read(body, true);
        }
    }

    private static void inspection(Fields body) {
        if (body.has("drawId")) {
            body.name("drawId");
        }
        body.name("subject");
        body.day("date");
    }

    private static void ofParty(Fields body) {
        body.hash("commit");
        body.name("party");
    }

    private static void event(Fields body) {
        if (body.has("event")) {
            body.whole("event", 0);
        }
    }

    private static void drawn(Fields body) {
        if (body.has("drawn")) {
            body.ascending("drawn", body.texts("drawn", Names::isName, Names.NAME_RULE));
        }
    }
}
