package org.mingjian.cli;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.suite.SignatureLine;
import org.fairdraw.suite.Suite;
import org.fairdraw.verify.TreeHead;

/**
 * A head as a log showed it, with all its signatures.
 *
 * @param head size, root and time
 * @param signatures the log's own and others
 */
record SeenHead(TreeHead head, List<SignatureLine> signatures) {
    private static final String ROOT = "[0-9a-f]{64}";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ";

    /** Reads {@code {size, root, time, signatures}}, VDP §15.4. */
    static SeenHead read(Json json) throws MalformedInput {
        if (!(json instanceof Json.Obj sth) || !(sth.members().get("size") instanceof Json.Int(long size)) || size < 0
                || !text(sth, "root").matches(ROOT) || !text(sth, "time").matches(TIME)
                || !(sth.members().get("signatures") instanceof Json.Arr(List<Json> lines))) {
            throw new MalformedInput("sth", "", "must hold size, root, time and signatures (VDP §15.4)");
        }
        List<SignatureLine> signatures = new ArrayList<>();
        for (Json line : lines) {
            if (line instanceof Json.Obj signature) {
                signatures
                        .add(new SignatureLine(text(signature, "key"), text(signature, "alg"), text(signature, "sig")));
            }
        }
        try {
            return new SeenHead(new TreeHead(size, text(sth, "root"), Instant.parse(text(sth, "time"))), signatures);
        } catch (java.time.DateTimeException e) {
            throw new MalformedInput("sth", text(sth, "time"), "must be a time (VDP §1.2)");
        }
    }

    /** Says whether a signature by this key is there and holds. */
    boolean signedBy(Suite suite, String key, byte[] spki) {
        return signatures.stream()
                .filter(line -> line.key().equals(key))
                .anyMatch(line -> suite.verify(spki, head.message(), bytes(line.sig())));
    }

    Json.Obj json() {
        return Json.object("size", head.size(), "root", head.root(), "time",
                DateTimeFormatter.ISO_INSTANT.format(head.time()), "signatures",
                signatures.stream()
                        .map(line -> Json.object("key", line.key(), "alg", line.alg(), "sig", line.sig()))
                        .toList());
    }

    static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    static String text(Json.Obj json, String member) {
        return json.members().get(member) instanceof Json.Str(String value) ? value : "";
    }
}
