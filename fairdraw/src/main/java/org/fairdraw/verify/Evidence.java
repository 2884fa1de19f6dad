package org.fairdraw.verify;

import java.util.List;
import java.util.Optional;
import org.fairdraw.Pool;
import org.fairdraw.json.Json;
import org.fairdraw.rows.Row;
import org.fairdraw.rows.ScoreRow;
import org.fairdraw.rows.Snapshot;
import org.fairdraw.suite.KeyLine;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.Commitment;

/** What a verifier could read from a bundle; what is empty could not be read, and a finding says why (VDP §8). */
record Evidence(
    Suite suite,
    Optional<byte[]> document,
    Optional<Commitment> commitment,
    Optional<byte[]> policy,
    Optional<Pool> pool,
    Optional<Snapshot<Row>> persons,
    Optional<Snapshot<Row>> bars,
    Optional<Snapshot<ScoreRow>> scores,
    Optional<Json.Obj> result,
    Optional<Certificate> certificate,
    Optional<List<LogEntry>> entries,
    Optional<List<EventLine>> events,
    Optional<LogReader.Proofs> proofs,
    Optional<List<KeyLine>> keys
) {
    /** Returns C as it follows from the file. */
    Optional<String> commitmentHash() {
        return document.map(bytes -> Commitment.hash(suite, bytes));
    }

    /** Returns the entries by what they are for; nothing where commitment or entries could not be read. */
    Optional<DrawLog> log() {
        return commitment.flatMap(known -> entries.flatMap(read -> commitmentHash()
                .map(hash -> new DrawLog(read, hash, known.terms()))));
    }
}
