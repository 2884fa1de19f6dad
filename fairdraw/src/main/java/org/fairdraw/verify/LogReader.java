package org.fairdraw.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.rows.Names;
import org.fairdraw.suite.KeyLine;
import org.fairdraw.suite.SignatureLine;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.Faults;
import org.fairdraw.terms.Fields;

/** Reads proofs and keys under {@code log/}, and splits files into lines (VDP §15.4, §15.20). */
final class LogReader {
    /** {@code log/proofs.json}. */
    record Proofs(
        TreeHead head,
        List<SignatureLine> signatures,
        Map<Long, List<String>> inclusion,
        List<EarlierHead> earlier
    ) {}

    static final String BASE64_RULE = "must be Base64 with padding (VDP §15.1)";

    private LogReader() {}

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
        List<EarlierHead> earlier = new ArrayList<>();
        for (Fields head : fields.objects("consistency")) {
            EarlierHead read = earlier(suite, head);
            if (!earlier.isEmpty() && earlier.get(earlier.size() - 1).head().size() >= read.head().size()) {
                fields.wrong("consistency[" + earlier.size() + "]", "size " + read.head().size(),
                        "must ascend by size, each once (VDP §15.20)");
            }
            earlier.add(read);
        }
        Fields sth = fields.object("sth");
        TreeHead head = head(sth);
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
        return new Proofs(head, signatures, paths, earlier);
    }

    private static TreeHead head(Fields sth) {
        return new TreeHead(sth.integer("size", 1, Json.LIMIT - 1), sth.hash("root"), sth.time("time"));
    }

    private static EarlierHead earlier(Suite suite, Fields line) {
        Fields sth = line.object("sth");
        EarlierHead read = new EarlierHead(head(sth), signatures(suite, sth),
                line.texts("path", Names::isHash, Names.HEX_RULE));
        sth.close();
        line.close();
        return read;
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

    static boolean isBase64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return Base64.getEncoder().encodeToString(bytes).equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
