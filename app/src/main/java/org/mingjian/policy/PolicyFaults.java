package org.mingjian.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairdraw.json.MalformedInput;
import org.mingjian.shell.Fault;

/** Says what the document's reader refused in the words of a form: which field, which value, and what would mend it. */
final class PolicyFaults {
    private static final List<Map.Entry<Pattern, String>> KNOWN = List.of(
            entry("must be an integer from (\\d+) to (\\d+)", "integer"),
            entry("must be there|must not be empty|must be a string", "empty"),
            entry("must be a share above 0.*|.*lowest terms.*|.*rational.*", "share"),
            entry("must be a month and day MM-DD|must match \\\\d\\{2\\}-\\\\d\\{2\\}", "month-day"),
            entry("must be a date YYYY-MM-DD", "date"),
            entry("must not be before (.+)", "before"),
            entry("must be open where.*", "must-be-open"),
            entry("must say what the source leaves open", "note"),
            entry("must name at least two parties.*", "two-parties"),
            entry("must be stated.*", "must-be-stated"),
            entry("must name each grade", "grade"),
            entry("must not stand twice", "twice"),
            entry("must be the code of a supervised industry", "industry"),
            entry("must be one of (.+)", "one-of"),
            entry("must match .*", "name"));

    private PolicyFaults() {}

    static Fault of(MalformedInput fault) {
        String field = field(fault.place());
        for (Map.Entry<Pattern, String> known : KNOWN) {
            Matcher matcher = known.getKey().matcher(fault.rule());
            if (matcher.matches()) {
                List<Object> arguments = new ArrayList<>(List.of(bare(fault.value())));
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    arguments.add(matcher.group(group));
                }
                return new Fault(field, "policy.fault." + known.getValue(), arguments, "", "");
            }
        }
        return Fault.of(field, "policy.fault.other", bare(fault.value()), fault.rule());
    }

    /** The reader quotes what stands in a document; people see what they typed. */
    private static String bare(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }

    /** The member that a place ends with is the field's name; what stands below a value's member belongs to it. */
    private static String field(String place) {
        String inner = place.replaceFirst("^rules\\[[^\\]]*\\]\\.?", "").replaceFirst("^value\\.?", "");
        String first = inner.replaceFirst("[.\\[].*$", "");
        return switch (inner) {
            case "what.zh", "names.zh" -> "zh";
            case "what.en", "names.en" -> "en";
            case "note.zh" -> "noteZh";
            case "note.en" -> "noteEn";
            case "source.title" -> "title";
            case "source.number" -> "number";
            default -> first.equals("note") ? "noteZh" : first.equals("kind") ? "" : first;
        };
    }

    private static Map.Entry<Pattern, String> entry(String rule, String key) {
        return Map.entry(Pattern.compile(rule), key);
    }
}
