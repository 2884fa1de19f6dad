package org.mingjian.draw.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingjian.draw.BeaconKind;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.DrawState;
import org.mingjian.draw.Party;
import org.mingjian.ledger.Ledger;
import org.springframework.stereotype.Component;

/** Assembles the page of a party, be it opened by an account or by a slip. */
@Component
class ShareViews {
    private final SeedViews seeds;
    private final Ledger ledger;
    private final DrawWords words;

    ShareViews(SeedViews seeds, Ledger ledger, DrawWords words) {
        this.seeds = seeds;
        this.ledger = ledger;
        this.words = words;
    }

    /**
     * @param base the address that the page's forms lie below
     * @param live how the page learns that it is past
     */
    SharePage of(
        DrawRecord draw,
        Party party,
        String agency,
        String base,
        LiveTag live,
        Optional<StepNote> note,
        Locale locale
    ) {
        return new SharePage(draw, party, agency, base, live, ledger.suite().name(), stage(draw, party),
                draw.draft().beacon() == BeaconKind.NONE,
                draw.seal().map(seal -> words.second(seal.revealDeadline())),
                party.committedAt().map(words::full).orElse(""), party.revealedAt().map(words::full).orElse(""),
                draw.seal().map(seal -> groups(seal.commitment())).orElse(List.of()), seeds.of(draw, locale),
                note.map(one -> words.note(one, locale)));
    }

    private static List<String> groups(String hex) {
        return Arrays.asList(hex.split("(?<=\\G.{8})"));
    }

    private String stage(DrawRecord draw, Party party) {
        if (draw.state() == DrawState.VOID) {
            return "over";
        } else if (party.share().isPresent()) {
            return "revealed";
        } else if (draw.state() == DrawState.PREPARING) {
            return "commit";
        } else if (draw.state() != DrawState.SEALED) {
            return "over";
        }
        return words.now().isAfter(draw.sealed().revealDeadline()) ? "late" : "reveal";
    }
}
