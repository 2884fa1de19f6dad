package org.mingjian.disclosure.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.verify.TreeHead;
import org.mingjian.identity.Open;
import org.mingjian.ledger.CosigningOutcome.Reason;
import org.mingjian.ledger.CosigningOutcome;
import org.mingjian.ledger.Witnesses;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Takes the witnesses' signatures. It is open to anyone and asks for no form's token: the signature itself says who
 * sends it, and a browser's session gives nothing here.
 */
@Controller
class Cosigning {
    private static final int LONGEST = 4096;
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ";
    private static final Set<String> MEMBERS = Set.of("size", "root", "time", "key", "alg", "sig");

    private final Witnesses witnesses;
    private final PublicWords words;

    Cosigning(Witnesses witnesses, PublicWords words) {
        this.witnesses = witnesses;
        this.words = words;
    }

    /** What somebody sent, well-formed. */
    private record Sent(TreeHead head, String key, String alg, byte[] signature) {}

    /** Takes {@code {size, root, time, key, alg, sig}} in canonical JSON. */
    @Open
    @PostMapping("/ledger/cosignatures")
    ResponseEntity<byte[]> take(InputStream body, Locale locale) throws IOException {
        Optional<Sent> sent = read(body.readNBytes(LONGEST));
        if (sent.isEmpty()) {
            return LedgerJson.refused(HttpStatus.BAD_REQUEST, "malformed",
                    words.say(locale, "ledger.cosigning.MALFORMED"));
        }
        Sent made = sent.get();
        return switch (witnesses.cosign(made.head(), made.key(), made.alg(), made.signature())) {
            case CosigningOutcome.Kept() -> LedgerJson.changing(Json.object("kept", true));
            case CosigningOutcome.Refused(Reason reason) -> LedgerJson.refused(
                    reason == Reason.UNKNOWN_KEY || reason == Reason.RETIRED
                            ? HttpStatus.FORBIDDEN
                            : HttpStatus.UNPROCESSABLE_CONTENT,
                    reason.name(), words.say(locale, "ledger.cosigning." + reason.name()));
            case CosigningOutcome.Contradiction(var here) -> LedgerJson.answer(HttpStatus.CONFLICT,
                    CacheControl.noStore(), Json.object("error", "CONTRADICTION", "message",
                            words.say(locale, "ledger.cosigning.CONTRADICTION"), "sth", LedgerJson.head(here), "keys",
                            LedgerJson.keys(here.keys())));
        };
    }

    private static Optional<Sent> read(byte[] body) {
        try {
            return Json.parseCanonical(body) instanceof Json.Obj json && json.members().keySet().equals(MEMBERS)
                    && json.members().get("size") instanceof Json.Int(long size) && size >= 0
                    && text(json, "root").matches("[0-9a-f]{64}") && text(json, "time").matches(TIME)
                            ? Optional.of(new Sent(
                                    new TreeHead(size, text(json, "root"), Instant.parse(text(json, "time"))),
                                    text(json, "key"), text(json, "alg"),
                                    Base64.getDecoder().decode(text(json, "sig"))))
                            : Optional.empty();
        } catch (MalformedInput | IllegalArgumentException | DateTimeException e) {
            return Optional.empty(); // one answer for all that is not what was asked for
        }
    }

    private static String text(Json.Obj json, String member) {
        return json.members().get(member) instanceof Json.Str(String value) ? value : "";
    }
}
