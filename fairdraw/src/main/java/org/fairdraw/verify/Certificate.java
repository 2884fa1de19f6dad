package org.fairdraw.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.fairdraw.CellResult;
import org.fairdraw.ComponentBounds;
import org.fairdraw.DrawnSubject;
import org.fairdraw.SeatedPerson;
import org.fairdraw.Seed;
import org.fairdraw.suite.SignatureLine;

/** The certificate of VDP §8 as values. */
record Certificate(
    String drawId,
    String commit,
    String key,
    String seedText,
    List<Seed.Share> shares,
    List<Seed.Beacon> beacons,
    List<CellResult> cells,
    List<String> order,
    List<DrawnSubject> drawn,
    List<String> mandatory,
    Map<String, List<String>> reserve,
    List<ComponentBounds> components,
    List<SeatedPerson> seats,
    String assurance,
    String resultHash,
    long commitIndex,
    long resultIndex,
    OptionalLong openIndex,
    List<SignatureLine> signatures,
    Optional<String> timestamp
) {
    /** Returns the ids of all that are to be inspected, drawn or mandatory, ascending. */
    List<String> inspected() {
        return Stream.concat(drawn.stream().map(DrawnSubject::id), mandatory.stream()).sorted().toList();
    }

    /** Returns the share that the certificate states for the party, the first if there are several. */
    Optional<String> share(String party) {
        return shares.stream()
                .filter(share -> share.party().equals(party))
                .findFirst()
                .flatMap(Seed.Share::value);
    }
}
