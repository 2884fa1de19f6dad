package org.fairdraw.verify;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fairdraw.json.Json;
import org.fairdraw.suite.KeyLine;
import org.fairdraw.suite.SignatureLine;

/**
 * What a bundle shows of the ledger: a draw's entries, their paths to one signed tree head, and keys (VDP §15.4).
 *
 * @param lines by ascending index
 * @param inclusion for each line's index its path in hex, from leaf to root
 * @param keys by id
 * @param earlier heads that were signed before, with proofs that this one goes on from them (VDP §15.20)
 */
public record LogExtract(
    List<LogLine> lines,
    TreeHead head,
    List<SignatureLine> signatures,
    Map<Long, List<String>> inclusion,
    List<KeyLine> keys,
    List<EarlierHead> earlier
) {
    public LogExtract {
        lines = lines.stream().sorted(Comparator.comparingLong(LogLine::index)).toList();
        signatures = List.copyOf(signatures);
        inclusion = Map.copyOf(inclusion);
        keys = keys.stream().sorted(Comparator.comparing(KeyLine::id)).toList();
        earlier = earlier.stream().sorted(Comparator.comparingLong(one -> one.head().size())).toList();
    }

    /** Makes an extract with one head only. */
    public LogExtract(
            List<LogLine> lines,
            TreeHead head,
            List<SignatureLine> signatures,
            Map<Long, List<String>> inclusion,
            List<KeyLine> keys
    ) {
        this(lines, head, signatures, inclusion, keys, List.of());
    }

    /** Returns {@code log/entries.jsonl}. */
    byte[] entries() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.toJson().text()).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns {@code log/proofs.json}. */
    byte[] proofs() {
        SortedMap<String, Object> paths = new TreeMap<>();
        inclusion.forEach((index, path) -> paths.put(Long.toString(index), path));
        return Json
                .object("consistency", earlier.stream().map(EarlierHead::toJson).toList(), "inclusion", paths, "sth",
                        head.toJson(signatures))
                .canonical();
    }

    /** Returns {@code log/keys.json}. */
    byte[] keyFile() {
        return Json.of(keys.stream().map(KeyLine::toJson).toList()).canonical();
    }
}
