package org.mingjian.draw.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.mingjian.draw.ConditionOffer;
import org.mingjian.draw.DrawChoices;
import org.mingjian.draw.DrawDraft;
import org.mingjian.draw.PartnerOffer;
import org.mingjian.identity.Account;
import org.mingjian.shell.Characters;
import org.mingjian.shell.Fault;

/** Judges a typed draft: gathers everything that is wrong with it, and reads it where nothing is. */
final class DraftCheck {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final int MOST_SUBJECTS = 1_000_000;
    private static final int MOST_RESERVE = 1_000;
    private static final int MOST_MINUTES = 1_440;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_REASON = 500;
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    /** An inspection belongs to one year's plan. */
    private static final int MOST_DAYS = 366;

    private final DraftForm form;
    private final Map<String, Account> accounts;
    private final Ground ground;
    private final ConditionOffer offer;
    private final Optional<DrawDraft.DrawCondition> chosen;
    private final Now now;
    private final UnaryOperator<String> industries;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * @param accounts the accounts that may give a share, by id
     * @param ground what the choices are judged by
     * @param offer what the registry holds
     * @param chosen the condition as it is kept, whose values may have left the registry since
     * @param industries an industry's name in the reader's language by its code
     */
    DraftCheck(
            DraftForm form, Map<String, Account> accounts, Ground ground, ConditionOffer offer,
            Optional<DrawDraft.DrawCondition> chosen,
            Now now,
            UnaryOperator<String> industries
    ) {
        this.form = form;
        this.accounts = accounts;
        this.ground = ground;
        this.offer = offer;
        this.chosen = chosen;
        this.now = now;
        this.industries = industries;
    }

    /**
     * What the choices are judged by.
     *
     * @param partners who could take part
     * @param contents what experts can look at
     * @param weights the policy's weight by grade
     */
    record Ground(List<PartnerOffer> partners, List<String> contents, Map<String, Integer> weights) {}

    /** When a draft is judged. */
    record Now(Instant at, ZoneId zone) {
        LocalDate today() {
            return LocalDate.ofInstant(at, zone);
        }
    }

    List<Fault> faults() {
        return faults;
    }

    /** Returns the draft, or nothing where it has faults. */
    Optional<DrawDraft> read() {
        text("title", form.title(), LONGEST_TITLE);
        boolean whole = form.choices().all();
        OptionalInt count = whole ? OptionalInt.of(1) : integer("count", form.count(), 1, MOST_SUBJECTS);
        OptionalInt reserve = integer("reserve", form.reserve(), 0, MOST_RESERVE);
        OptionalInt minutes = integer("revealMinutes", form.revealMinutes(), 1, MOST_MINUTES);
        Optional<BeaconForm.Chosen> beacon = form.beacon()
                .read(new BeaconForm.Moment(now.at(), minutes.orElse(1), now.zone()), faults);
        Optional<LocalDate> from = date("inspectFrom", form.inspectFrom());
        Optional<LocalDate> to = date("inspectTo", form.inspectTo());
        span(from, to);
        values();
        within("departureReason", form.departureReason(), LONGEST_REASON);
        unseen("departureReason", form.departureReason().replace('\n', ' ').replace('\r', ' '));
        List<DrawDraft.PartyChoice> parties = parties();
        ChoiceCheck choiceCheck = new ChoiceCheck(form.choices(), ground.partners(), ground.contents(),
                ground.weights(), faults);
        DrawChoices choices = choiceCheck.read()
                .sealing(form.secrecy().read(form.parties(), parties, faults))
                .crossedBy(form.cross().read(offer.industries(), industries, faults));
        choiceCheck.consents(choices.participants(), accounts,
                parties.stream().flatMap(party -> party.account().stream()).map(UUID::toString).toList());
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DrawDraft(form.title(), count.orElseThrow(), reserve.orElseThrow(), condition(),
                form.excludeDone(), beacon.orElseThrow().kind(), beacon.orElseThrow().issue(), minutes.orElseThrow(),
                from.orElseThrow(),
                to.orElseThrow(), form.departureReason(), parties, choices));
    }

    private void span(Optional<LocalDate> from, Optional<LocalDate> to) {
        from.ifPresent(day -> require(!day.isBefore(now.today()), "inspectFrom", "draw.fault.date-past", day.toString(),
                now.today().toString()));
        if (from.isPresent() && to.isPresent()) {
            require(!to.get().isBefore(from.get()), "inspectTo", "draw.fault.dates", form.inspectFrom(),
                    form.inspectTo());
            long days = ChronoUnit.DAYS.between(from.get(), to.get()) + 1;
            require(days <= MOST_DAYS, "inspectTo", "draw.fault.date-span", days, MOST_DAYS);
        }
    }

    /** A value that nobody has would leave no subject to draw from, and shows that the address was not our form. */
    private void values() {
        known("industries", form.industries(), offer.industries(), DrawDraft.DrawCondition::industries);
        known("regions", form.regions(), offer.regions(), DrawDraft.DrawCondition::regions);
        known("grades", form.grades(), offer.grades(), DrawDraft.DrawCondition::grades);
        known("scales", form.scales(), offer.scales(), DrawDraft.DrawCondition::scales);
        known("affiliations", form.affiliations(), offer.affiliations(), DrawDraft.DrawCondition::affiliations);
    }

    private void known(
        String field,
        List<String> values,
        SortedMap<String, Long> offered,
        Function<DrawDraft.DrawCondition, SortedSet<String>> kept
    ) {
        for (String value : values) {
            if (!offered.containsKey(value) && chosen.filter(old -> kept.apply(old).contains(value)).isEmpty()) {
                faults.add(Fault.of("pool", "draw.fault.condition", value).at("draw.field." + field, ""));
            }
        }
    }

    private DrawDraft.DrawCondition condition() {
        return new DrawDraft.DrawCondition(new TreeSet<>(form.industries()), new TreeSet<>(form.regions()),
                new TreeSet<>(form.grades()), new TreeSet<>(form.scales()), new TreeSet<>(form.affiliations()));
    }

    private List<DrawDraft.PartyChoice> parties() {
        List<DrawDraft.PartyChoice> parties = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < form.parties().size(); i++) {
            DraftForm.PartyRow row = form.parties().get(i);
            int number = i + 1;
            if (row.blank()) {
                continue;
            }
            int before = faults.size();
            require(NAME.matcher(row.code()).matches(), "party-code-" + number, "draw.fault.party-code", number,
                    row.code());
            require(codes.add(row.code()), "party-code-" + number, "draw.fault.party-code-twice", number, row.code());
            text("party-name-" + number, row.name(), LONGEST_NAME);
            require(row.bySlip() || accounts.containsKey(row.account()), "party-account-" + number,
                    "draw.fault.party-account", number);
            require(row.account().isEmpty() || row.bySlip() || taken.add(row.account()), "party-account-" + number,
                    "draw.fault.party-account-twice", number);
            if (faults.size() == before) {
                Optional<UUID> account = row.bySlip() ? Optional.empty() : Optional.of(UUID.fromString(row.account()));
                parties.add(new DrawDraft.PartyChoice(row.code(), row.name(), account));
            }
        }
        long given = form.parties().stream().filter(row -> !row.blank()).count();
        require(given >= 2, "party-name-1", "draw.fault.parties", given);
        return parties;
    }

    private void text(String field, String text, int longest) {
        require(!text.isEmpty(), field, "draw.fault.empty." + field.replaceAll("-[0-9]$", ""), number(field));
        within(field, text, longest);
        unseen(field, text);
    }

    private void within(String field, String text, int longest) {
        if (text.length() > longest) {
            faults.add(
                    Fault.of(field, "draw.fault.long", longest, text.length(), text).at(label(field), number(field)));
        }
    }

    private void unseen(String field, String text) {
        Characters.outOfPlace(text)
                .ifPresent(c -> faults
                        .add(Fault.of(field, "draw.fault.character", c, text).at(label(field), number(field))));
    }

    /** Returns the key of a field's name; fields of the parties have their number behind it. */
    private static String label(String field) {
        return "draw.field." + field.replaceAll("-[0-9]$", "");
    }

    private static String number(String field) {
        return field.matches(".*-[0-9]") ? field.substring(field.length() - 1) : "";
    }

    private OptionalInt integer(String field, String text, int least, int most) {
        boolean good = text.matches("[0-9]{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
        require(good, field, "draw.fault.integer." + field, text, least, most);
        return good ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private Optional<LocalDate> date(String field, String text) {
        if (!DATE.matcher(text).matches()) {
            faults.add(Fault.of(field, "draw.fault.date", text).at(label(field), ""));
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDate) {
            faults.add(Fault.of(field, "draw.fault.date-impossible", text).at(label(field), ""));
            return Optional.empty();
        }
    }

    private void require(boolean kept, String field, String key, Object... arguments) {
        if (!kept) {
            faults.add(Fault.of(field, key, arguments));
        }
    }
}
