package org.mingjian.ledger;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.verify.TreeHead;

/** Writes and reads a signed tree head as one canonical line, shaped like {@code sth} of VDP §15.4. */
final class HeadLine {
    private HeadLine() {}

    static byte[] write(SignedHead signed) {
        TreeHead head = signed.head();
        return Json
                .object("size", head.size(), "root", head.root(), "time",
                        DateTimeFormatter.ISO_INSTANT.format(head.time()), "key", signed.key(), "alg", signed.alg(),
                        "sig", Base64.getEncoder().encodeToString(signed.signature()))
                .canonical();
    }

    static SignedHead read(byte[] line) throws MalformedInput {
        if (!(Json.parseCanonical(line) instanceof Json.Obj json)
                || !(json.members().get("size") instanceof Json.Int size)) {
            throw new MalformedInput("head", "", "must be an object with a size");
        }
        try {
            TreeHead head = new TreeHead(size.value(), text(json, "root"), Instant.parse(text(json, "time")));
            return new SignedHead(head, text(json, "key"), text(json, "alg"),
                    Base64.getDecoder().decode(text(json, "sig")));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new MalformedInput("head", "", String.valueOf(e.getMessage()));
        }
    }

    private static String text(Json.Obj json, String member) throws MalformedInput {
        if (json.members().get(member) instanceof Json.Str text) {
            return text.value();
        }
        throw new MalformedInput("head", member, "must be a string");
    }
}
