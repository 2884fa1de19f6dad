package org.mingjian.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fairdraw.PartyShare;
import org.fairdraw.Shares;
import org.fairdraw.Suite;

/** Gathers the parties' shares at one terminal: given on the command line, or asked for one after the other. */
final class Stage {
    /** The three parties that a draw has by default (VDP §4.1). */
    private static final Map<String, String> DEFAULT_PARTIES = Map.of("department", "执行部门", "supervisor", "监督方",
            "independent", "独立方");

    private final Console console;
    private final String drawId;
    private final SortedMap<String, String> shares = new TreeMap<>();
    private final boolean given;

    private Stage(Console console, String drawId, boolean given) {
        this.console = console;
        this.drawId = drawId;
        this.given = given;
    }

    /** Returns a stage with all shares, or empty after telling what is wrong. */
    static Optional<Stage> gather(Console console, String drawId, Map<String, String> given) {
        Stage stage = new Stage(console, drawId, !given.isEmpty());
        boolean complete = given.isEmpty() ? stage.askAll() : stage.takeAll(given);
        if (complete && stage.shares.size() < 2) {
            console.complain("cli.share.two");
            return Optional.empty();
        }
        return complete ? Optional.of(stage) : Optional.empty();
    }

    private boolean takeAll(Map<String, String> given) {
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
        shares.putAll(given);
        return wellFormed;
    }

    private boolean askAll() {
        console.say("cli.share.why");
        for (String party : List.of("department", "supervisor", "independent")) {
            Optional<String> typed = console.ask("cli.share.ask", DEFAULT_PARTIES.get(party), party);
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
        shares.keySet().forEach(party -> names.put(party, DEFAULT_PARTIES.getOrDefault(party, party)));
        return names;
    }

    private String commitment(String party, String share) {
        return Shares.commitment(Suite.S, drawId, party, share);
    }
}
