package org.mingjian.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.suite.Signer;
import org.fairdraw.suite.Suite;
import org.fairdraw.suite.Suites;
import org.mingjian.ledger.FileLedger;
import org.mingjian.ledger.LedgerEntry;
import org.mingjian.ledger.LedgerKeys;
import org.mingjian.ledger.UnusableLedger;
import org.springframework.util.FileSystemUtils;

/**
 * One organisation of the command line: its key, its ledger, and so its place in the sequence of draws.
 * One process at a time may have it open.
 */
final class OrganisationFolder implements AutoCloseable {
    private static final String NONE = "0".repeat(64);
    private static final String SUITE = "suite";
    private static final String KEY = "ledger.pkcs8";

    private final String org;
    private final Path folder;
    private final FileLedger ledger;

    private OrganisationFolder(String org, Path folder, FileLedger ledger) {
        this.org = org;
        this.folder = folder;
        this.ledger = ledger;
    }

    /** Opens the folder, or makes it in the wanted suite; one that exists keeps its own. */
    static OrganisationFolder open(Path data, String org, Suite wanted, Clock clock)
            throws IOException, MalformedInput, UnusableLedger {
        Path folder = Files.createDirectories(data.resolve("orgs").resolve(org));
        Path chosen = folder.resolve(SUITE);
        Optional<String> kept = suiteOf(data, org);
        if (kept.isEmpty()) {
            Files.writeString(chosen, wanted.name() + "\n");
        }
        Suite suite = Suites.find(kept.orElse(wanted.name()))
                .orElseThrow(() -> new MalformedInput(chosen.toString(), kept.orElse(""), Suites.RULE));
        Signer signer = LedgerKeys.open(folder, suite);
        return new OrganisationFolder(org, folder, FileLedger.open(folder, signer, org, clock));
    }

    static boolean exists(Path data, String org) {
        return Files.exists(data.resolve("orgs").resolve(org));
    }

    /** Returns the letter of the suite in which the organisation draws; S where an older version made it; empty before. */
    static Optional<String> suiteOf(Path data, String org) throws IOException {
        Path chosen = data.resolve("orgs").resolve(org).resolve(SUITE);
        if (Files.notExists(chosen.resolveSibling(KEY))) {
            return Optional.empty();
        }
        return Optional.of(Files.exists(chosen) ? Files.readString(chosen).strip() : Suite.S.name());
    }

    /** Removes the key and the empty ledger of an organisation for which nothing was ever recorded. */
    static void forgetUnused(Path data, String org) throws IOException {
        Path folder = data.resolve("orgs").resolve(org);
        Path ledger = folder.resolve("ledger.jsonl");
        if (Files.isDirectory(folder) && (Files.notExists(ledger) || Files.size(ledger) == 0)) {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    String org() {
        return org;
    }

    Suite suite() {
        return ledger.signer().suite();
    }

    FileLedger ledger() {
        return ledger;
    }

    /** Returns where the draw that is under way keeps what a restart needs. */
    Path pending() {
        return folder.resolve("pending");
    }

    /** Returns where finished bundles stay, one file for each draw. */
    Path draws() throws IOException {
        return Files.createDirectories(folder.resolve("draws"));
    }

    /** Returns the number of the next commitment, from 1 without gaps. */
    int nextSeq() {
        return (int) commits().stream().count() + 1;
    }

    /** Returns the last commitment, 64 zeros before the first. */
    String previous() {
        List<LedgerEntry> commits = commits();
        return commits.isEmpty() ? NONE : text(commits.getLast(), "commit");
    }

    /** Returns the last commitment that has neither result nor void, if any. */
    Optional<String> openCommitment() {
        List<LedgerEntry> commits = commits();
        return commits.isEmpty() ? Optional.empty() : Optional.of(text(commits.getLast(), "commit")).filter(this::open);
    }

    private boolean open(String commitment) {
        return ledger.entries()
                .stream()
                .filter(entry -> entry.type().equals("RESULT") || entry.type().equals("VOID"))
                .noneMatch(entry -> text(entry, "commit").equals(commitment));
    }

    private List<LedgerEntry> commits() {
        return ledger.entries().stream().filter(entry -> entry.type().equals("COMMIT")).toList();
    }

    static String text(LedgerEntry entry, String member) {
        Json value = entry.body().members().get(member);
        return value instanceof Json.Str string ? string.value() : "";
    }

    @Override
    public void close() throws IOException {
        ledger.close();
    }
}
