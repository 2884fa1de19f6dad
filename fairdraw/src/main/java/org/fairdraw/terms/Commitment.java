package org.fairdraw.terms;

import java.util.List;
import java.util.Optional;
import org.fairdraw.json.Json;
import org.fairdraw.rows.BarRow;
import org.fairdraw.rows.Names;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.rows.ScoreRow;
import org.fairdraw.rows.Snapshot;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.MerkleTree;
import org.fairdraw.suite.Suite;

/** The commitment of VDP §3.1 as values. */
public record Commitment(
    String suite,
    DrawTerms terms,
    ListSeal subjects,
    ListSeal persons,
    ListSeal bars,
    Optional<ListSeal> scores,
    List<CellChance> chances,
    List<String> flags
) {
    /** The protocol's name in every document. */
    public static final String VERSION = "VDP-1";

    /** Makes the commitment of these terms over these lists; flags follow from the chances (VDP §3.4). */
    public static Commitment of(
        Suite suite,
        DrawTerms terms,
        Snapshot<SubjectRow> subjects,
        Snapshot<PersonRow> persons,
        Snapshot<BarRow> bars,
        Optional<Snapshot<ScoreRow>> scores,
        List<CellChance> chances
    ) {
        return new Commitment(
                suite.name(),
                terms,
                ListSeal.of(subjects, true),
                ListSeal.of(persons, false),
                ListSeal.of(bars, false),
                scores.map(list -> ListSeal.of(list, false)),
                List.copyOf(chances),
                flags(chances));
    }

    /** Returns the cells whose chance is 0, or 1 (VDP §3.4). */
    public static List<String> flags(List<CellChance> chances) {
        return chances.stream().filter(CellChance::flagged).map(CellChance::cell).toList();
    }

    /** Returns C = hex(H(0x00 ‖ JCS(commitment))) (VDP §3.2). */
    public static String hash(Suite suite, byte[] document) {
        return Hex.of(MerkleTree.leafHash(suite, document));
    }

    /** Returns the document of VDP §3.1; absent members are absent. */
    public Json.Obj toJson() {
        return Json.object(
                "v",
                VERSION,
                "suite",
                suite,
                "drawId",
                terms.drawId(),
                "org",
                terms.org(),
                "task",
                terms.task(),
                "seq",
                terms.seq(),
                "prev",
                terms.prev(),
                "attempt",
                terms.attempt(),
                "rules",
                terms.rules().toJson(),
                "policy",
                terms.policy().toJson(),
                "legend",
                terms.legend(),
                "subjects",
                subjects.toJson(),
                "persons",
                persons.toJson(),
                "bars",
                bars.toJson(),
                "scores",
                scores.map(ListSeal::toJson),
                "pi",
                chances.stream().map(CellChance::toJson).toList(),
                "flags",
                flags,
                "shares",
                terms.shares().stream().map(PartyShare::toJson).toList(),
                "beacons",
                terms.beacons().stream().map(BeaconRule::toJson).toList(),
                "revealDeadline",
                Names.time(terms.revealDeadline()),
                "beaconTime",
                terms.beaconTime().map(Names::time).map(Optional::of).orElse(Optional.empty()),
                "openDeadline",
                terms.openDeadline().map(Names::time),
                "software",
                terms.software(),
                "approvals",
                terms.approvals().stream().map(Approval::toJson).toList());
    }
}
