package org.mingjian.policy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;

/** Turns the fields of a rule's form into the value of a document; what is no number stays as typed, to be refused. */
final class RuleInput {
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private final Map<String, List<String>> typed;

    private RuleInput(Map<String, List<String>> typed) {
        this.typed = typed;
    }

    static Json value(String id, Map<String, List<String>> typed) {
        RuleInput input = new RuleInput(typed);
        if (input.one("stated").equals("no")) {
            return Json.object("kind", "unstated");
        }
        return RuleVocabulary.find(id).map(entry -> input.of(entry.kind())).orElseGet(() -> Json.object());
    }

    private Json of(Class<? extends RuleValue> kind) {
        return switch (kind.getSimpleName()) {
            case "Share" -> Json.object("kind", "share", "share", share(), "of", one("of"), "bound", one("bound"),
                    "rising", flag("rising"));
            case "YearTarget" -> Json.object("kind", "year-target", "subjects", number("subjects"), "base",
                    orNull("base"), "baseInferred", false);
            case "IndustryCodes" -> Json.object("kind", "industries", "industries", list("industries"));
            case "Frequency" -> Json.object("kind", "frequency", "times", number("times"), "months", number("months"));
            case "Span" -> Json.object("kind", "span", "from", one("from"), "to", one("to"));
            case "SameYear" -> Json.object("kind", "exclusion", "trigger", one("trigger"), "exceptions",
                    list("exceptions"));
            case "TeamSize" -> Json.object("kind", "team-size", "minimum", number("minimum"));
            case "Choice" -> Json.object("kind", "choice", "choice", one("choice"));
            case "Switch" -> Json.object("kind", "switch", "on", flag("on"));
            case "Codes" -> Json.object("kind", "codes", "codes", codes());
            case "Length" -> Json.object("kind", "length", "count", number("count"), "unit", one("unit"), "event",
                    one("event"), "roll", flag("roll"));
            case "Milestone" -> Json.object("kind", "milestone", "from",
                    one("from").isEmpty() ? new Json.Null() : one("from"), "by", one("by"), "what",
                    Map.of("zh", one("zh"), "en", one("en")));
            case "DayOfMonth" -> Json.object("kind", "day-of-month", "day", number("day"), "monthsAfter",
                    number("monthsAfter"));
            case "DayOfYear" -> Json.object("kind", "day-of-year", "by", one("by"));
            case "Rotating" -> Json.object("kind", "rotation", "pairs", flag("pairs"), "subjects", flag("subjects"),
                    "past", number("past"));
            case "YearCeiling" -> Json.object("kind", "ceiling", "times", orNull("times"), "byGrade", table("byGrade"),
                    "shared", flag("shared"));
            case "Weights" -> Json.object("kind", "weights", "weights", table("weights"));
            default -> Json.object("kind", "unstated");
        };
    }

    private String one(String name) {
        return typed.getOrDefault(name, List.of("")).getFirst().strip();
    }

    private List<String> list(String name) {
        return typed.getOrDefault(name, List.of()).stream().filter(text -> !text.isBlank()).toList();
    }

    /** Codes are ticked, or typed one on each line. */
    private List<String> codes() {
        return list("codes").stream()
                .flatMap(text -> Arrays.stream(text.split("[\\s,，、]+")))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private boolean flag(String name) {
        return one(name).equals("true");
    }

    private Json number(String name) {
        return number(Json.of(one(name)), one(name));
    }

    private Json orNull(String name) {
        return one(name).isEmpty() ? new Json.Null() : number(name);
    }

    private static Json number(Json otherwise, String text) {
        return text.matches("\\d{1,9}") ? Json.of(Integer.parseInt(text)) : otherwise;
    }

    /** Reads a share typed in per cent, such as 30 or 33.5, into a rational in lowest terms. */
    private Json share() {
        String text = one("share").replace("%", "").replace("％", "").strip();
        if (!text.matches("\\d{1,3}(\\.\\d{1,4})?")) {
            return Json.of(one("share"));
        }
        BigDecimal percent = new BigDecimal(text);
        if (percent.compareTo(new BigDecimal(HUNDRED)) > 0) {
            return Json.of(text);
        }
        BigInteger over = HUNDRED.multiply(BigInteger.TEN.pow(percent.scale()));
        BigInteger common = percent.unscaledValue().gcd(over);
        BigInteger below = over.divide(common);
        BigInteger above = percent.unscaledValue().divide(common);
        return Json.of(below.equals(BigInteger.ONE) ? above.toString() : above + "/" + below);
    }

    /** Reads lines such as {@code A=2}; a line without a number stays as typed, to be refused. */
    private Map<String, Object> table(String name) {
        Map<String, Object> table = new LinkedHashMap<>();
        one(name).lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            String[] parts = line.split("[=＝:：]", 2);
            String count = parts.length == 2 ? parts[1].strip() : "";
            table.put(parts[0].strip(), number(Json.of(count.isEmpty() ? line : count), count));
        });
        return table;
    }

    static Json.Obj object(PolicyDocument document) {
        try {
            return (Json.Obj) Json.parseCanonical(document.canonical());
        } catch (MalformedInput e) {
            throw new IllegalStateException("A policy's canonical form cannot be read: " + e.getMessage(), e);
        }
    }

    static List<Json> rules(PolicyDocument document) {
        return ((Json.Arr) object(document).find("rules").orElseThrow()).items();
    }

    static String idOf(Json rule) {
        return ((Json.Str) ((Json.Obj) rule).find("id").orElseThrow()).value();
    }
}
