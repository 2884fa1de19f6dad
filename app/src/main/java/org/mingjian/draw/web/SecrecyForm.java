package org.mingjian.draw.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjian.draw.DrawDraft;
import org.mingjian.draw.Secrecy;
import org.mingjian.shell.Fault;
import org.springframework.util.MultiValueMap;

/**
 * What of a draft's form decides whether the result stays sealed (密封抽取, VDP §4.7); the parties by their rows, from 1.
 *
 * @param mode {@code OPEN} or {@code SEALED}
 * @param party row of the party whose share is sealed, as typed
 * @param receiver row of the party that receives it, as typed
 * @param days until when it is opened at the latest, as typed
 */
record SecrecyForm(String mode, String party, String receiver, String days) {
    private static final String SEALED = "SEALED";
    private static final String OPENLY = "OPEN";
    static final SecrecyForm OPEN = new SecrecyForm(OPENLY, "", "", "14");

    static SecrecyForm typed(MultiValueMap<String, String> typed) {
        return new SecrecyForm(one(typed, "mode").isEmpty() ? OPENLY : one(typed, "mode"), one(typed, "sealedParty"),
                one(typed, "sealedTo"), one(typed, "openDays"));
    }

    private static String one(MultiValueMap<String, String> typed, String name) {
        return Optional.ofNullable(typed.getFirst(name)).orElse("").strip();
    }

    /** Says whether one share stays sealed until the result is opened. */
    public boolean sealed() {
        return mode.equals(SEALED);
    }

    /** Returns the form of a draft's decision; rows are those in which the draft's parties are shown. */
    static SecrecyForm of(Optional<Secrecy> secrecy, List<DrawDraft.PartyChoice> parties) {
        List<String> codes = parties.stream().map(DrawDraft.PartyChoice::code).toList();
        return secrecy
                .map(one -> new SecrecyForm(SEALED, Integer.toString(codes.indexOf(one.party()) + 1),
                        Integer.toString(codes.indexOf(one.receiver()) + 1), Integer.toString(one.days())))
                .orElse(OPEN);
    }

    /**
     * Reads the decision, and gathers what is wrong with it.
     *
     * @param rows the rows of the parties as typed
     * @param parties those of them that are right
     */
    Optional<Secrecy> read(
        List<DraftForm.PartyRow> rows,
        List<DrawDraft.PartyChoice> parties,
        List<Fault> faults
    ) {
        if (!sealed()) {
            if (!mode.equals(OPENLY)) {
                faults.add(Fault.of("mode", "draw.fault.choice", mode, OPENLY, SEALED).at("draw.secrecy", ""));
            }
            return Optional.empty();
        }
        List<Fault> own = new ArrayList<>();
        Optional<DrawDraft.PartyChoice> giver = choice(party, rows, parties);
        Optional<DrawDraft.PartyChoice> taker = choice(receiver, rows, parties);
        if (giver.isEmpty()) {
            own.add(Fault.of("sealedParty", "draw.fault.sealed-party", party));
        }
        if (taker.isEmpty()) {
            own.add(Fault.of("sealedTo", "draw.fault.sealed-to", receiver));
        } else if (taker.equals(giver)) {
            own.add(Fault.of("sealedTo", "draw.fault.sealed-same"));
        } else if (taker.get().account().isEmpty()) {
            own.add(Fault.of("sealedTo", "draw.fault.sealed-account", taker.get().name()));
        }
        boolean good = days.matches("[0-9]{1,2}") && Integer.parseInt(days) >= 1
                && Integer.parseInt(days) <= Secrecy.MOST_DAYS;
        if (!good) {
            own.add(Fault.of("openDays", "draw.fault.open-days", days, Secrecy.MOST_DAYS));
        }
        faults.addAll(own);
        return own.isEmpty()
                ? Optional.of(new Secrecy(giver.orElseThrow().code(), taker.orElseThrow().code(),
                        Integer.parseInt(days)))
                : Optional.empty();
    }

    private static Optional<DrawDraft.PartyChoice> choice(
        String row,
        List<DraftForm.PartyRow> rows,
        List<DrawDraft.PartyChoice> parties
    ) {
        if (!row.matches("[1-9]") || Integer.parseInt(row) > rows.size()) {
            return Optional.empty();
        }
        String code = rows.get(Integer.parseInt(row) - 1).code();
        return parties.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
