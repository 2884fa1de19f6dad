package org.mingjian.draw.web;

import java.util.List;
import java.util.Optional;
import org.fairdraw.Shares;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.EventShare;
import org.mingjian.draw.Party;
import org.mingjian.shell.Crumb;

/**
 * The page on which a party gives its fresh share for an event, in its session or by its slip (VDP §7.2).
 *
 * @param base the address that its forms lie below
 * @param suite the letter of the draw's suite, by whose hash shares are committed to
 * @param stage {@code commit}, {@code reveal}, {@code late}, {@code revealed}, or {@code none}
 * @param share what the party has given so far
 * @param deadline until when shares are revealed, or the empty string
 */
record EventSharePage(
    DrawRecord draw,
    Party party,
    String agency,
    String base,
    String suite,
    Optional<EventPage.Line> event,
    String stage,
    Optional<EventShare> share,
    String deadline,
    Optional<CeremonyPage.Note> note
) {
    public String commitment() {
        return share.map(EventShare::commitment).orElse("");
    }

    public String revealed() {
        return share.flatMap(EventShare::share).orElse("");
    }

    /** Returns the text whose hash is the commitment, without the share at its end (VDP §15.28). */
    public String prefix() {
        int no = event.map(EventPage.Line::no).orElse(0);
        return "VDP1-SHARE|" + Shares.ofEvent(draw.drawId(), no) + "|" + party.code() + "|";
    }

    /** Returns under what name the share is kept on the device. */
    public String slot() {
        return "mingjian.share." + event.map(one -> one.id().toString()).orElse("") + "." + party.code();
    }

    /** Returns the command with which any computer makes the commitment of a share. */
    public String command() {
        return SharePage.command(suite, prefix());
    }

    public String typed() {
        return note.map(CeremonyPage.Note::typed).orElse("");
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.draws", "/draws"),
                Crumb.named(draw.drawId(), "/draws/" + draw.id()),
                Crumb.message("draw.event", "/draws/" + draw.id() + "/events"), Crumb.message("draw.share", ""));
    }
}
