package org.mingjian.cli;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairdraw.DrawnDraw;
import org.fairdraw.SealedDraw;
import org.mingjian.draw.DrawEntries;
import org.mingjian.ledger.FileLedger;
import org.mingjian.ledger.LedgerEntry;

/** The entries of one draw in an organisation's ledger (VDP §15.6); an entry that stands there is not written again. */
final class DrawLog {
    private static final String ACTOR = "command-line";
    /** Policy and three snapshots stand right before the commitment. */
    private static final int BEFORE_COMMIT = 4;

    private final FileLedger ledger;
    private final SealedDraw sealed;
    private final Clock clock;

    DrawLog(FileLedger ledger, SealedDraw sealed, Clock clock) {
        this.ledger = ledger;
        this.sealed = sealed;
        this.clock = clock;
    }

    boolean committed() {
        return find("COMMIT").isPresent();
    }

    /** Logs policy, snapshots and commitment. */
    void commit() {
        DrawEntries.sealing(sealed).forEach(this::append);
    }

    /** Logs a share while its deadline has not passed; returns whether it counts. */
    boolean reveal(String party, String share) {
        boolean before = entries().stream()
                .anyMatch(entry -> entry.type().equals("REVEAL")
                        && OrganisationFolder.text(entry, "party").equals(party));
        if (before) {
            return true;
        }
        boolean inTime = !clock.instant().truncatedTo(ChronoUnit.SECONDS).isAfter(sealed.terms().revealDeadline());
        if (inTime) {
            append(DrawEntries.reveal(sealed.commitment(), party, share));
        }
        return inTime;
    }

    void beacon(String source, String text) {
        if (find("BEACON").isEmpty()) {
            append(DrawEntries.beacon(sealed.commitment(), source, text));
        }
    }

    /** Returns the beacon's text where a killed command had logged it. */
    Optional<String> beaconText() {
        return find("BEACON").map(entry -> OrganisationFolder.text(entry, "text"));
    }

    LedgerEntry result(DrawnDraw drawn) {
        return find("RESULT").orElseGet(() -> append(DrawEntries.result(sealed.commitment(), drawn)));
    }

    void giveUp(String reason) {
        append(DrawEntries.giveUp(sealed.commitment(), reason));
    }

    long commitIndex() {
        return find("COMMIT").orElseThrow().index();
    }

    /** Returns the indexes that the bundle carries. */
    List<Long> indexes() {
        List<Long> indexes = new ArrayList<>();
        for (long index = commitIndex() - BEFORE_COMMIT; index < commitIndex(); index++) {
            indexes.add(index);
        }
        entries().forEach(entry -> indexes.add(entry.index()));
        return indexes;
    }

    private List<LedgerEntry> entries() {
        return ledger.entries()
                .stream()
                .filter(entry -> OrganisationFolder.text(entry, "commit").equals(sealed.commitment()))
                .toList();
    }

    private Optional<LedgerEntry> find(String type) {
        return entries().stream().filter(entry -> entry.type().equals(type)).findFirst();
    }

    private LedgerEntry append(DrawEntries.Draft entry) {
        return ledger.append(entry.type(), sealed.terms().org(), ACTOR, entry.body());
    }
}
