package org.mingjian.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fairdraw.Shares;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.PartyShare;

/** Gathers the parties' shares at one terminal: given on the command line, or asked for one after the other. */
final class Stage {
    /** Official names stand in Chinese whatever the terminal speaks: they become part of what is sealed. */
    private static final ResourceBundle NAMES = ResourceBundle.getBundle("messages.draw", Locale.SIMPLIFIED_CHINESE);

    private final Console console;
    private final Suite suite;
    private final String drawId;
    private final SortedMap<String, String> shares = new TreeMap<>();
    private final boolean given;

    private Stage(Console console, Suite suite, String drawId, boolean given) {
        this.console = console;
        this.suite = suite;
        this.drawId = drawId;
        this.given = given;
    }

    /** Returns a stage with all shares, or empty after telling what is wrong. */
    static Optional<Stage> gather(
        Console console,
        Suite suite,
        String drawId,
        Map<String, String> given,
        List<String> seedParties
    ) {
        Stage stage = new Stage(console, suite, drawId, !given.isEmpty());
        boolean complete = given.isEmpty() ? stage.askAll(seedParties) : stage.takeAll(given);
        if (complete && stage.shares.size() < 2) {
            console.complain("cli.share.two");
            return Optional.empty();
        }
        return complete ? Optional.of(stage) : Optional.empty();
    }

    /** Tells what is wrong with shares that were typed; none is wrong where none was typed. */
    static boolean wellFormed(Console console, Map<String, String> given) {
        boolean wellFormed = true;
        for (Map.Entry<String, String> share : given.entrySet()) {
            if (!share.getKey().matches("[A-Za-z0-9._-]{1,40}")) {
                console.complain("cli.share.party", share.getKey());
                wellFormed = false;
            }
            if (!Shares.wellFormed(share.getValue())) {
                console.complain("cli.share.form", share.getKey(), share.getValue());
                wellFormed = false;
            }
        }
        if (given.size() == 1) {
            console.complain("cli.share.two");
            wellFormed = false;
        }
        return wellFormed;
    }

    private boolean takeAll(Map<String, String> given) {
        shares.putAll(given);
        return true;
    }

    private boolean askAll(List<String> seedParties) {
        console.say("cli.share.why");
        for (String party : seedParties) {
            Optional<String> typed = console.ask("cli.share.ask", name(party), party);
            if (typed.isEmpty()) {
                console.complain("cli.share.ended", party);
                return false;
            }
            String share = Shares.random(typed.get());
            shares.put(party, share);
            console.say("cli.share.locked", party, commitment(party, share));
        }
        return true;
    }

    /** Tells whether the shares were known before the commitment, which then proves less. */
    boolean given() {
        return given;
    }

    Map<String, String> shares() {
        return new LinkedHashMap<>(shares);
    }

    List<PartyShare> commitments() {
        List<PartyShare> commitments = new ArrayList<>();
        shares.forEach((party, share) -> commitments.add(new PartyShare(party, commitment(party, share))));
        return commitments;
    }

    SortedMap<String, String> names() {
        SortedMap<String, String> names = new TreeMap<>();
        shares.keySet().forEach(party -> names.put(party, name(party)));
        return names;
    }

    private static String name(String party) {
        String key = "draw.party." + party;
        return NAMES.containsKey(key) ? NAMES.getString(key) : party;
    }

    private String commitment(String party, String share) {
        return Shares.commitment(suite, drawId, party, share);
    }
}
