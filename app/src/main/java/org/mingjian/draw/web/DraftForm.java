package org.mingjian.draw.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mingjian.draw.DrawDraft;
import org.springframework.util.MultiValueMap;

/**
 * A draft as a planner types it, before it is judged; everything is text, so that nothing typed is lost.
 *
 * @param beacon the public source
 * @param parties rows of the parties, also empty ones
 * @param choices what else is decided
 * @param cross least and most of each industry
 * @param secrecy whether the result stays sealed
 * @param version version of the draft that was shown, {@code 0} for a new one
 * @param key what tells a second press of the same form from a new one
 */
record DraftForm(
    String title,
    String count,
    String reserve,
    List<String> industries,
    List<String> regions,
    List<String> grades,
    List<String> scales,
    List<String> affiliations,
    boolean excludeDone,
    BeaconForm beacon,
    String revealMinutes,
    String inspectFrom,
    String inspectTo,
    String departureReason,
    List<PartyRow> parties,
    ChoiceForm choices,
    CrossForm cross,
    SecrecyForm secrecy,
    int version,
    UUID key
) {
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int ROWS = 5;
    private static final int REVEAL_MINUTES = 10;

    /** A row of the parties as typed. */
    record PartyRow(String code, String name, String account) {
        /** Stands where an account could: the party gives its share by a slip, without one. */
        static final String SLIP = "slip";

        boolean bySlip() {
            return account.equals(SLIP);
        }

        boolean blank() {
            return name.isEmpty() && account.isEmpty();
        }
    }

    static DraftForm typed(MultiValueMap<String, String> typed) {
        List<PartyRow> parties = new ArrayList<>();
        for (int row = 1; row <= ROWS; row++) {
            parties.add(new PartyRow(one(typed, "party-code-" + row), one(typed, "party-name-" + row),
                    one(typed, "party-account-" + row)));
        }
        return new DraftForm(one(typed, "title"), one(typed, "count"), one(typed, "reserve"), all(typed, "industries"),
                all(typed, "regions"), all(typed, "grades"), all(typed, "scales"), all(typed, "affiliations"),
                typed.containsKey("excludeDone"), BeaconForm.typed(typed), one(typed, "revealMinutes"),
                one(typed, "inspectFrom"),
                one(typed, "inspectTo"), one(typed, "departureReason"), parties, ChoiceForm.typed(typed),
                CrossForm.typed(typed), SecrecyForm.typed(typed),
                number(one(typed, "version")),
                key(one(typed, "key")));
    }

    /**
     * Returns the form of a new draw.
     *
     * @param parties codes and names of the parties that the policy asks for
     */
    static DraftForm blank(boolean excludeDone, ChoiceForm choices, List<PartyRow> parties, LocalDate today) {
        return new DraftForm("", "", "0", List.of(), List.of(), List.of(), List.of(), List.of(), excludeDone,
                BeaconForm.dice(), Integer.toString(REVEAL_MINUTES), today.toString(),
                today.plusMonths(1).toString(), "", filled(parties), choices, CrossForm.NONE, SecrecyForm.OPEN, 0,
                UUID.randomUUID());
    }

    static DraftForm of(DrawDraft draft, int version) {
        DrawDraft.DrawCondition condition = draft.condition();
        List<PartyRow> parties = draft.parties()
                .stream()
                .map(party -> new PartyRow(party.code(), party.name(),
                        party.account().map(UUID::toString).orElse(PartyRow.SLIP)))
                .toList();
        return new DraftForm(draft.title(), Integer.toString(draft.count()), Integer.toString(draft.reserve()),
                List.copyOf(condition.industries()), List.copyOf(condition.regions()), List.copyOf(condition.grades()),
                List.copyOf(condition.scales()), List.copyOf(condition.affiliations()), draft.excludeDone(),
                BeaconForm.of(draft), Integer.toString(draft.revealMinutes()),
                draft.inspectFrom().toString(), draft.inspectTo().toString(), draft.departureReason(), filled(parties),
                ChoiceForm.of(draft.choices()), CrossForm.of(draft.choices().cross()),
                SecrecyForm.of(draft.choices().secrecy(), draft.parties()), version,
                UUID.randomUUID());
    }

    /** Returns the same form as if it had been shown with a later version of the draft. */
    DraftForm withVersion(int later) {
        return new DraftForm(title, count, reserve, industries, regions, grades, scales, affiliations, excludeDone,
                beacon, revealMinutes, inspectFrom, inspectTo, departureReason, parties,
                choices, cross, secrecy, later, key);
    }

    /** Returns the same form with what was agreed for a joint inspection (PLAN-07). */
    DraftForm together(String name, int subjects, LocalDate from, LocalDate to, List<String> participants) {
        return new DraftForm(name, Integer.toString(subjects), reserve, industries, regions, grades, scales,
                affiliations, excludeDone, beacon, revealMinutes, from.toString(), to.toString(), departureReason,
                parties, choices.together(participants), cross, secrecy, version, key);
    }

    private static List<PartyRow> filled(List<PartyRow> parties) {
        List<PartyRow> rows = new ArrayList<>(parties);
        while (rows.size() < ROWS) {
            rows.add(new PartyRow("", "", ""));
        }
        return rows;
    }

    private static String one(MultiValueMap<String, String> typed, String name) {
        return Optional.ofNullable(typed.getFirst(name)).orElse("").strip();
    }

    private static List<String> all(MultiValueMap<String, String> typed, String name) {
        return Optional.ofNullable(typed.get(name)).orElse(List.of()).stream().filter(text -> !text.isBlank()).toList();
    }

    private static UUID key(String text) {
        return KEY.matcher(text).matches() ? UUID.fromString(text) : UUID.randomUUID();
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }
}
