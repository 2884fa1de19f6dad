package org.mingjian.draw.web;

import java.util.List;
import java.util.Optional;
import org.fairdraw.suite.Suite;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.Party;
import org.mingjian.shell.Crumb;

/**
 * The page of one party of a draw, on its own device: in the session of an account, or by a slip without one.
 *
 * @param agency name of the agency that draws
 * @param base the address that its forms lie below
 * @param live how it learns that it is past
 * @param suite the letter of the draw's suite, by whose hash shares are committed to
 * @param stage {@code commit}, {@code reveal}, {@code late}, {@code revealed} or {@code over}
 * @param closed whether there is no public source, so that no share may be missing
 * @param deadline when revealing ends, empty before sealing
 * @param committedAt when the commitment was taken, or the empty string
 * @param revealedAt when the share was taken, or the empty string
 * @param fingerprint the draw's commitment in groups of eight, none before sealing
 * @param seed how far the seed is
 * @param note what the last press came to
 */
record SharePage(
    DrawRecord draw,
    Party party,
    String agency,
    String base,
    LiveTag live,
    String suite,
    String stage,
    boolean closed,
    Optional<String> deadline,
    String committedAt,
    String revealedAt,
    List<String> fingerprint,
    SeedView seed,
    Optional<CeremonyPage.Note> note
) {

    /** Changes when the page does; what is typed on it stays while others act. */
    public String stamp() {
        String locked = commitment().isEmpty() ? "" : commitment().substring(0, 8);
        return String.join("-", stage, locked, draw.state().name(), Boolean.toString(seed.ready()),
                Boolean.toString(seed.beacon().open()), seed.beacon().tag());
    }

    /** Tells whether a witness may type the beacon, as the second of two or the first (VDP §4.4). */
    public boolean beaconOpen() {
        return seed.beacon().open();
    }

    /** Tells whether a witness may compute and log the result: it is defined by public data now (VDP §4.6). */
    public boolean mayLog() {
        return seed.ready() && !closed;
    }

    /** Tells whether the share goes to the supervising party alone, so that no draw can do without it (VDP §15.25). */
    public boolean sealed() {
        return draw.draft().choices().secrecy().filter(one -> one.party().equals(party.code())).isPresent();
    }

    public boolean drawn() {
        return draw.state().atLeast(org.mingjian.draw.DrawState.DRAWN);
    }

    public String commitment() {
        return party.commitment().orElse("");
    }

    public String share() {
        return party.share().orElse("");
    }

    /** Returns the text whose hash is the commitment, without the share at its end (VDP §4.2). */
    public String prefix() {
        return "VDP1-SHARE|" + draw.drawId() + "|" + party.code() + "|";
    }

    /** Returns the command with which any computer makes the commitment of a share. */
    public String command() {
        return command(suite, prefix());
    }

    /** Returns the command that hashes a text with a share at its end, in a suite. */
    static String command(String suite, String prefix) {
        String hash = suite.equals(Suite.S.name()) ? "sha256sum" : "openssl dgst -sm3";
        return "printf '%s' '" + prefix + "<64 hex>' | " + hash;
    }

    /** Tells whether Windows has the suite's hash: it has SHA-256, and no SM3. */
    public boolean onWindows() {
        return suite.equals(Suite.S.name());
    }

    /** Returns the same for Windows, whose PowerShell has no such command. */
    public String commandOnWindows() {
        return "-join ([Security.Cryptography.SHA256]::Create().ComputeHash([Text.Encoding]::UTF8.GetBytes('"
                + prefix() + "<64 hex>')) | ForEach-Object { $_.ToString('x2') })";
    }

    public String typed() {
        return note.map(CeremonyPage.Note::typed).orElse("");
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.draws", "/draws"),
                Crumb.named(draw.drawId(), "/draws/" + draw.id()), Crumb.message("draw.share", ""));
    }
}
