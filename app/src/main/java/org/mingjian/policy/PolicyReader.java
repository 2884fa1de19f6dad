package org.mingjian.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;

/** Reads a policy document and checks that software can follow each of its rules. */
final class PolicyReader {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final Pattern REQUIREMENT = Pattern.compile("[A-Z]{3,4}-\\d{2}");

    private PolicyReader() {}

    static PolicyDocument read(Json json) throws MalformedInput {
        JsonPlace root = new JsonPlace("", json)
                .only("id", "version", "names", "source", "from", "to", "note", "rules");
        LocalDate from = root.member("from").date();
        Optional<JsonPlace> to = root.optional("to");
        if (to.isPresent() && to.get().date().isBefore(from)) {
            throw to.get().fault("must not be before " + from);
        }
        return new PolicyDocument(root.object(),
                root.member("id").matching(NAME),
                root.member("version").matching(NAME),
                root.member("names").words(),
                source(root.member("source").only("title", "number", "issuer", "issued")),
                from,
                to.isPresent() ? Optional.of(to.get().date()) : Optional.empty(),
                note(root),
                rules(root.member("rules")));
    }

    private static PolicySource source(JsonPlace source) throws MalformedInput {
        Optional<JsonPlace> issued = source.optional("issued");
        return new PolicySource(source.member("title").filledText(),
                optionalText(source, "number"),
                optionalText(source, "issuer"),
                issued.isPresent() ? Optional.of(issued.get().date()) : Optional.empty());
    }

    private static Optional<String> optionalText(JsonPlace place, String name) throws MalformedInput {
        Optional<JsonPlace> found = place.optional(name);
        return found.isPresent() ? Optional.of(found.get().filledText()) : Optional.empty();
    }

    private static Optional<Words> note(JsonPlace place) throws MalformedInput {
        Optional<JsonPlace> note = place.optional("note");
        return note.isPresent() ? Optional.of(note.get().words()) : Optional.empty();
    }

    private static List<PolicyRule> rules(JsonPlace array) throws MalformedInput {
        List<PolicyRule> rules = new ArrayList<>();
        for (JsonPlace item : array.items()) {
            JsonPlace id = item.member("id");
            PolicyRule rule = rule(new JsonPlace("rules[" + id.text() + "]", item.json()));
            if (rules.stream().anyMatch(other -> other.id().equals(rule.id()))) {
                throw id.fault("must not stand twice");
            }
            rules.add(rule);
        }
        for (String required : RuleVocabulary.REQUIRED) {
            if (rules.stream().noneMatch(rule -> rule.id().equals(required))) {
                throw new MalformedInput("rules", required, "every policy holds this rule");
            }
        }
        return rules;
    }

    private static PolicyRule rule(JsonPlace place) throws MalformedInput {
        place.only("id", "requirement", "strength", "basis", "clause", "text", "quoted", "value", "note", "since");
        Optional<JsonPlace> since = place.optional("since");
        Optional<JsonPlace> quoted = place.optional("quoted");
        PolicyRule rule = new PolicyRule(place.member("id").text(),
                place.member("requirement").matching(REQUIREMENT),
                lower(place.member("strength"), Strength.class),
                lower(place.member("basis"), PolicyRule.Basis.class),
                place.member("clause").filledText(),
                place.member("text").text(),
                quoted.isEmpty() || quoted.get().flag(),
                RuleValueReader.read(place.member("value")),
                note(place),
                since.isPresent() ? Optional.of(since.get().date()) : Optional.empty());
        checkVocabulary(rule, place);
        checkSilence(rule, place);
        return rule;
    }

    private static void checkVocabulary(PolicyRule rule, JsonPlace place) throws MalformedInput {
        RuleVocabulary.Entry entry = RuleVocabulary.find(rule.id())
                .orElseThrow(() -> new MalformedInput(place.place() + ".id", rule.id(), "is no known rule"));
        JsonPlace value = place.member("value");
        if (rule.value() instanceof RuleValue.Unstated) {
            if (RuleVocabulary.REQUIRED.contains(rule.id())) {
                throw value.fault("must be stated: a draw cannot be prepared without it");
            }
            return;
        }
        if (!entry.kind().isInstance(rule.value())) {
            throw value.member("kind").fault("is not the kind of value that this rule has");
        }
        List<String> named = switch (rule.value()) {
            case RuleValue.Choice choice -> List.of(choice.choice());
            case RuleValue.Codes codes -> codes.codes();
            default -> List.of();
        };
        for (String name : named) {
            if (!entry.allowed().test(name)) {
                throw new MalformedInput(value.place(), name, "must be one of " + entry.options());
            }
        }
    }

    /** A source that is silent, or gives no number, is not made to speak. */
    private static void checkSilence(PolicyRule rule, JsonPlace place) throws MalformedInput {
        boolean silent = rule.text().isEmpty() || rule.value() instanceof RuleValue.Unstated;
        if (silent && rule.strength() != Strength.OPEN) {
            throw place.member("strength").fault("must be open where the source says nothing or gives no number");
        }
        if (!rule.quoted() && rule.text().isEmpty()) {
            throw place.member("text").fault("must say in own words what the document asks, where it is not quoted");
        }
        if (silent && rule.note().isEmpty()) {
            throw new MalformedInput(place.place() + ".note", "", "must say what the source leaves open");
        }
        if (rule.value() instanceof RuleValue.Codes(List<String> parties) && rule.id().equals("seed-parties")
                && parties.size() < 2) {
            throw place.member("value").fault("must name at least two parties (VDP §4.1)");
        }
        if (rule.id().endsWith(RuleVocabulary.LAW_SUFFIX) && rule.basis() != PolicyRule.Basis.LAW) {
            throw place.member("basis").fault("must be law");
        }
    }

    private static <E extends Enum<E>> E lower(JsonPlace place, Class<E> type) throws MalformedInput {
        String text = place.text();
        if (!text.equals(text.toLowerCase(Locale.ROOT))) {
            throw place.fault("must be in lower case");
        }
        return new JsonPlace(place.place(), Json.of(text.toUpperCase(Locale.ROOT))).constant(type);
    }
}
