package org.mingjian.draw.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingjian.draw.DrawChoices;
import org.mingjian.draw.DrawChoices.ExceptionCode;
import org.springframework.util.MultiValueMap;

/**
 * The choices of a draft as a planner types them, before they are judged.
 *
 * @param exceptions typed credit codes by the name of the reason code
 * @param weights typed weight by grade
 * @param participants ids of agencies, each with a department behind a bar or without one
 */
record ChoiceForm(
    boolean wholeField,
    boolean excludeOthers,
    String frequency,
    Map<String, String> exceptions,
    Map<String, String> weights,
    String expertSeats,
    String expertContent,
    boolean rotationPairs,
    boolean rotationSubjects,
    String rotationPast,
    List<String> participants,
    String visitDays,
    boolean freshSubjects,
    boolean freshPersons
) {
    private static final int MOST_GRADES = 40;

    ChoiceForm {
        exceptions = Collections.unmodifiableMap(new LinkedHashMap<>(exceptions));
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        participants = List.copyOf(participants);
    }

    static ChoiceForm typed(MultiValueMap<String, String> typed) {
        Map<String, String> exceptions = new LinkedHashMap<>();
        for (ExceptionCode code : ExceptionCode.values()) {
            exceptions.put(code.name(), one(typed, "except-" + code.name()));
        }
        Map<String, String> weights = new LinkedHashMap<>();
        for (int row = 1; row <= MOST_GRADES && typed.containsKey("grade-" + row); row++) {
            weights.put(one(typed, "grade-" + row), one(typed, "weight-" + row));
        }
        return new ChoiceForm(typed.containsKey("wholeField") && one(typed, "wholeField").equals("true"),
                typed.containsKey("excludeOthers"), one(typed, "frequency"), exceptions, weights,
                one(typed, "expertSeats"), one(typed, "expertContent"), typed.containsKey("rotationPairs"),
                typed.containsKey("rotationSubjects"), one(typed, "rotationPast"),
                Optional.ofNullable(typed.get("participant")).orElse(List.of()), one(typed, "visitDays"),
                one(typed, "replaceSubjects").equals("R1"), !one(typed, "replacePersons").equals("R0"));
    }

    static ChoiceForm of(DrawChoices choices) {
        Map<String, String> exceptions = new LinkedHashMap<>();
        for (ExceptionCode reason : ExceptionCode.values()) {
            exceptions.put(reason.name(), choices.exceptions()
                    .entrySet()
                    .stream()
                    .filter(one -> one.getValue() == reason)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.joining("\n")));
        }
        Map<String, String> weights = new LinkedHashMap<>();
        choices.weights().forEach((grade, weight) -> weights.put(grade, weight.toString()));
        return new ChoiceForm(choices.wholeField(), choices.excludeOthers(), Integer.toString(choices.frequency()),
                exceptions, weights, Integer.toString(choices.experts().seats()), choices.experts().content(),
                choices.rotation().pairs(), choices.rotation().subjects(),
                Integer.toString(choices.rotation().past()),
                choices.participants().stream().map(ChoiceForm::written).toList(),
                Integer.toString(choices.visitDays()), choices.replacement().freshSubjects(),
                choices.replacement().freshPersons());
    }

    /** Returns a participant as the form's checkboxes hold it. */
    static String written(DrawChoices.Participant one) {
        return one.agency() + one.department().map(department -> "|" + department).orElse("");
    }

    private static String one(MultiValueMap<String, String> typed, String name) {
        return Optional.ofNullable(typed.getFirst(name)).orElse("").strip();
    }
}
