package org.mingjian.draw.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.mingjian.codes.CreditCode;
import org.mingjian.draw.DrawChoices;
import org.mingjian.draw.DrawChoices.ExceptionCode;
import org.mingjian.draw.DrawChoices.ExpertSeats;
import org.mingjian.draw.DrawChoices.Participant;
import org.mingjian.draw.PartnerOffer;
import org.mingjian.draw.Replacement;
import org.mingjian.identity.Account;
import org.mingjian.policy.Rotation;
import org.mingjian.shell.Fault;

/** Judges the choices of a draft, gathering everything that is wrong with them. */
final class ChoiceCheck {
    private static final int MOST_WEIGHT = 1_000_000;
    private static final int MOST_SEATS = 3;
    private static final int MOST_PARTICIPANTS = 5;
    private static final int MOST_FREQUENCY = 12;
    private static final int MOST_DAYS = 20;
    private static final int MOST_EXCEPTIONS = 1_000;

    private static final Map<String, String> LABELS = Map.of("frequency", "draw.choice.frequency", "expertSeats",
            "draw.choice.experts", "visitDays", "draw.choice.visit-days", "rotationPast", "draw.choice.rotation-past");

    private final ChoiceForm form;
    private final List<PartnerOffer> partners;
    private final Set<String> contents;
    private final Map<String, Integer> weights;
    private final List<Fault> faults;

    /**
     * @param partners who could take part
     * @param contents what experts can look at
     * @param weights the policy's weight by grade
     * @param faults where faults are gathered
     */
    ChoiceCheck(
            ChoiceForm form, List<PartnerOffer> partners, List<String> contents, Map<String, Integer> weights,
            List<Fault> faults
    ) {
        this.form = form;
        this.partners = partners;
        this.contents = Set.copyOf(contents);
        this.weights = weights;
        this.faults = faults;
    }

    /** Returns the choices; of use only where no fault was added. */
    DrawChoices read() {
        oneOf("wholeField", form.wholeField(), "draw.choice.kind", "false", "true");
        oneOf("replaceSubjects", form.replaceSubjects(), "draw.choice.replace-subjects", "R0", "R1");
        oneOf("replacePersons", form.replacePersons(), "draw.choice.replace-persons", "R0", "R1");
        return new DrawChoices(form.all(), form.excludeOthers(),
                number("frequency", form.frequency(), 1, MOST_FREQUENCY, 1), exceptions(), ownWeights(),
                new ExpertSeats(number("expertSeats", form.expertSeats(), 0, MOST_SEATS, 0), content()),
                new Rotation(form.rotationPairs(), form.rotationSubjects(),
                        number("rotationPast", form.rotationPast(), 1, Rotation.MOST, 1)),
                participants(), number("visitDays", form.visitDays(), 1, MOST_DAYS, 1),
                new Replacement(form.freshSubjects(), form.freshPersons()), Optional.empty(), new TreeMap<>());
    }

    /** What none of the choices sends is no choice, and is not taken for one. */
    private void oneOf(String field, String value, String label, String first, String second) {
        if (!value.equals(first) && !value.equals(second)) {
            faults.add(Fault.of(field, "draw.fault.choice", value, first, second).at(label, ""));
        }
    }

    private int number(String field, String text, int least, int most, int otherwise) {
        return number(field, "", text, least, most, otherwise);
    }

    /** @param of what of several the field is about; empty for a field that stands alone */
    private int number(String field, String of, String text, int least, int most, int otherwise) {
        if (text.isEmpty()) {
            return otherwise;
        }
        boolean good = text.matches("[0-9]{1,7}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
        if (!good) {
            faults.add(Fault.of(field, "draw.fault.number", text, least, most)
                    .at(LABELS.getOrDefault(field, "draw.choice.weights"), of));
        }
        return good ? Integer.parseInt(text) : otherwise;
    }

    private SortedMap<String, ExceptionCode> exceptions() {
        SortedMap<String, ExceptionCode> exceptions = new TreeMap<>();
        form.exceptions().forEach((name, typed) -> {
            for (String part : typed.split("[\\s;；,，、]+")) {
                String code = CreditCode.normalise(part);
                if (!code.isEmpty()) {
                    exception(exceptions, name, code);
                }
            }
        });
        require(exceptions.size() <= MOST_EXCEPTIONS, "except-COMPLAINT", "draw.fault.exceptions", MOST_EXCEPTIONS);
        return exceptions;
    }

    private void exception(Map<String, ExceptionCode> exceptions, String name, String code) {
        String field = "except-" + name;
        if (CreditCode.check(code).isPresent()) {
            faults.add(Fault.of(field, "draw.fault.exception-code", code).at("draw.exception." + name, ""));
        }
        if (exceptions.putIfAbsent(code, ExceptionCode.valueOf(name)) != null) {
            faults.add(Fault.of(field, "draw.fault.exception-twice", code).at("draw.exception." + name, ""));
        }
    }

    /** Keeps the weights that differ from the policy's. */
    private SortedMap<String, Integer> ownWeights() {
        SortedMap<String, Integer> own = new TreeMap<>();
        int row = 0;
        for (Map.Entry<String, String> typed : form.weights().entrySet()) {
            row++;
            int policy = weights.getOrDefault(typed.getKey(), 0);
            int weight = number("weight-" + row, typed.getKey(), typed.getValue(), 1, MOST_WEIGHT, policy);
            if (weight != policy && !typed.getKey().isEmpty()) {
                own.put(typed.getKey(), weight);
            }
        }
        return own;
    }

    private String content() {
        require(form.expertContent().isEmpty() || contents.contains(form.expertContent()), "expertContent",
                "draw.fault.content", form.expertContent());
        return form.expertContent();
    }

    private List<Participant> participants() {
        List<Participant> participants = new ArrayList<>();
        for (String typed : form.participants()) {
            Optional<Participant> one = participant(typed);
            require(one.isPresent(), "participants", "draw.fault.participant", typed);
            one.filter(known -> !participants.contains(known)).ifPresent(participants::add);
        }
        require(participants.size() != 1, "participants", "draw.fault.participants-one");
        require(participants.size() <= MOST_PARTICIPANTS, "participants", "draw.fault.participants-many",
                MOST_PARTICIPANTS);
        return participants;
    }

    private Optional<Participant> participant(String typed) {
        int bar = typed.indexOf('|');
        String agency = bar < 0 ? typed : typed.substring(0, bar);
        Optional<String> department = bar < 0 ? Optional.empty() : Optional.of(typed.substring(bar + 1));
        return partners.stream()
                .filter(offer -> offer.agency().toString().equals(agency))
                .filter(offer -> department.isEmpty() || offer.departments().contains(department.get()))
                .findFirst()
                .map(offer -> new Participant(offer.agency(), department));
    }

    /** Each agency that takes part gives a share of the seed; by locking it, it consents to lend its people (VDP §4.1). */
    void consents(List<Participant> participants, Map<String, Account> accounts, List<String> chosen) {
        Map<UUID, Integer> parties = new HashMap<>();
        chosen.stream()
                .filter(accounts::containsKey)
                .forEach(id -> parties.merge(java.util.Objects.requireNonNull(accounts.get(id)).agencyId(), 1,
                        Integer::sum));
        Map<UUID, Integer> wanted = new HashMap<>();
        participants.forEach(one -> wanted.merge(one.agency(), 1, Integer::sum));
        Set<UUID> told = new HashSet<>();
        wanted.forEach((agency, count) -> {
            if (parties.getOrDefault(agency, 0) < count && told.add(agency)) {
                String name = partners.stream()
                        .filter(offer -> offer.agency().equals(agency))
                        .map(PartnerOffer::name)
                        .findFirst()
                        .orElse("");
                faults.add(Fault.of("participants", "draw.fault.participant-party", name, count,
                        parties.getOrDefault(agency, 0)));
            }
        });
    }

    private void require(boolean kept, String field, String key, Object... arguments) {
        if (!kept) {
            faults.add(Fault.of(field, key, arguments));
        }
    }
}
