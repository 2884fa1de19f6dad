package org.fairdraw.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.rows.Names;
import org.fairdraw.suite.KeyLine;
import org.fairdraw.suite.MerkleTree;
import org.fairdraw.suite.SignatureLine;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.Faults;
import org.fairdraw.terms.Fields;

/** Reads the files under {@code log/} (VDP §15.4). */
final class LogReader {
    /** {@code log/proofs.json}. */
    record Proofs(TreeHead head, List<SignatureLine> signatures, Map<Long, List<String>> inclusion) {}

    private static final String BASE64_RULE = "must be Base64 with padding (VDP §15.1)";

    private LogReader() {}

    static LogEntry entry(Suite suite, Json line, String place, Faults faults) {
        Fields fields = new Fields(line, place, faults);
        long index = fields.integer("index", 0, Json.LIMIT - 1);
        Fields entry = fields.object("entry");
        String type = entry.text("type", text -> text.matches("[A-Z][A-Z0-9_]{0,39}"), "must be an upper-case word");
        Instant at = entry.time("at");
        entry.name("org");
        entry.name("actor");
        Json body = entry.need("body");
        body(type, entry.object("body"));
        entry.close();
        fields.close();
        byte[] leafHash = MerkleTree.leafHash(suite, fields.need("entry").canonical());
        return new LogEntry(index, type, at, body instanceof Json.Obj object ? object : Json.object(), leafHash);
    }

    /** Notes what a body lacks; other members may stand beside (VDP §15.6). */
    private static void body(String type, Fields body) {
        switch (type) {
            case "POLICY" -> {
                body.name("id");
                body.name("version");
                body.hash("hash");
            }
            case "SNAPSHOT" -> {
                body.oneOf("list", "subjects", "persons", "bars");
                body.hash("root");
                body.whole("rows", 0);
                body.hash("fileHash");
            }
            case "COMMIT" -> body.hash("commit");
            case "REVEAL" -> {
                body.hash("commit");
                body.name("party");
                body.hash("value");
            }
            case "BEACON" -> {
                body.hash("commit");
                body.name("source");
                body.text("text", Names::isBeaconText, Names.BEACON_RULE);
            }
            case "RESULT" -> {
                body.hash("commit");
                body.hash("resultHash");
            }
            default -> {
            } // an entry that does not belong here is found by V2.entries
        }
    }

    /** Splits a file of JSON lines; each must end with a line feed. */
    static List<byte[]> lines(String file, byte[] bytes) throws MalformedInput {
        List<byte[]> lines = new ArrayList<>();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            lines.add(text.substring(from, end).getBytes(StandardCharsets.ISO_8859_1));
            from = end + 1;
        }
        if (from < text.length()) {
            throw new MalformedInput(file, "", "a line feed must follow the last line (VDP §15.4)");
        }
        return lines;
    }

    static Proofs proofs(Suite suite, Json json, Faults faults) {
        Fields fields = new Fields(json, Bundle.PROOFS, faults);
        if (!fields.array("consistency").isEmpty()) {
            fields.wrong("consistency", "something", "must be empty with one tree head (VDP §15.4)");
        }
        Fields sth = fields.object("sth");
        TreeHead head = new TreeHead(sth.integer("size", 1, Json.LIMIT - 1), sth.hash("root"), sth.time("time"));
        List<SignatureLine> signatures = signatures(suite, sth);
        sth.close();
        Map<Long, List<String>> paths = new TreeMap<>();
        Fields inclusion = fields.object("inclusion");
        for (String index : fields.map("inclusion").keySet()) {
            if (!index.matches("0|[1-9][0-9]{0,15}") || Long.parseLong(index) >= Json.LIMIT) {
                fields.wrong("inclusion." + index, index, "must be the index of an entry");
                continue;
            }
            paths.put(Long.parseLong(index), inclusion.texts(index, Names::isHash, Names.HEX_RULE));
        }
        fields.close();
        return new Proofs(head, signatures, paths);
    }

    static List<KeyLine> keys(Suite suite, Json json, Faults faults) {
        Fields fields = new Fields(Json.object("keys", json), Bundle.KEYS, faults);
        List<KeyLine> keys = new ArrayList<>();
        for (Fields key : fields.few("keys")) {
            keys.add(new KeyLine(
                    keyId(key, "id"),
                    key.oneOf("alg", suite.algorithm()),
                    key.text("spki", LogReader::isBase64, BASE64_RULE),
                    key.text("owner", text -> true, "must be text")));
            key.close();
        }
        for (int i = 1; i < keys.size(); i++) {
            if (keys.get(i - 1).id().compareTo(keys.get(i).id()) >= 0) {
                fields.wrong("keys[" + i + "]", keys.get(i).id(), "keys must ascend by id, each once (VDP §15.4)");
            }
        }
        return keys;
    }

    /** Reads the member {@code signatures}. */
    static List<SignatureLine> signatures(Suite suite, Fields signed) {
        List<SignatureLine> signatures = new ArrayList<>();
        for (Fields signature : signed.few("signatures")) {
            signatures.add(new SignatureLine(keyId(signature, "key"), signature.oneOf("alg", suite.algorithm()),
                    signature.text("sig", LogReader::isBase64, BASE64_RULE)));
            signature.close();
        }
        return signatures;
    }

    private static String keyId(Fields fields, String name) {
        return fields.text(name, text -> text.length() == 16 && Names.isLowerHex(text),
                "must be 16 hex digits (VDP §8)");
    }

    private static boolean isBase64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return Base64.getEncoder().encodeToString(bytes).equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
