package org.mingjian.disclosure.web;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.fairdraw.json.Json;
import org.fairdraw.suite.KeyLine;
import org.fairdraw.verify.LogExtract;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Writes what the ledger shows as canonical JSON, heads and keys as the bundle's files do (VDP §15.4). */
final class LedgerJson {
    private static final Duration FOREVER = Duration.ofDays(365);

    private LedgerJson() {}

    static Json.Obj head(LogExtract extract) {
        List<Json.Obj> signatures = extract.signatures()
                .stream()
                .map(line -> Json.object("key", line.key(), "alg", line.alg(), "sig", line.sig()))
                .toList();
        return Json.object("size", extract.head().size(), "root", extract.head().root(), "time",
                DateTimeFormatter.ISO_INSTANT.format(extract.head().time()), "signatures", signatures);
    }

    static List<Json.Obj> keys(List<KeyLine> keys) {
        return keys.stream()
                .map(key -> Json.object("id", key.id(), "alg", key.alg(), "spki", key.spki(), "owner", key.owner()))
                .toList();
    }

    static ResponseEntity<byte[]> changing(Json.Obj content) {
        return answer(HttpStatus.OK, CacheControl.noCache(), content);
    }

    /** What is so today is so for ever: caches may keep it. */
    static ResponseEntity<byte[]> immutable(Json.Obj content) {
        return answer(HttpStatus.OK, CacheControl.maxAge(FOREVER).cachePublic().immutable(), content);
    }

    static ResponseEntity<byte[]> refused(HttpStatus status, String error, String message) {
        return answer(status, CacheControl.noStore(), Json.object("error", error, "message", message));
    }

    static ResponseEntity<byte[]> answer(HttpStatus status, CacheControl caching, Json.Obj content) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(caching)
                .body(content.canonical());
    }
}
