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
 * @param wholeField {@code true} or {@code false}
 * @param exceptions typed credit codes by the name of the reason code
 * @param weights typed weight by grade
 * @param participants ids of agencies, each with a department behind a bar or without one
 * @param replaceSubjects {@code R0} or {@code R1} (VDP §7.2)
 * @param replacePersons {@code R0} or {@code R1}
 */
record ChoiceForm(
    String wholeField,
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
    String replaceSubjects,
    String replacePersons
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
        return new ChoiceForm(or(one(typed, "wholeField"), "false"),
                typed.containsKey("excludeOthers"), one(typed, "frequency"), exceptions, weights,
                one(typed, "expertSeats"), one(typed, "expertContent"), typed.containsKey("rotationPairs"),
                typed.containsKey("rotationSubjects"), one(typed, "rotationPast"),
                Optional.ofNullable(typed.get("participant")).orElse(List.of()), one(typed, "visitDays"),
                or(one(typed, "replaceSubjects"), "R0"), or(one(typed, "replacePersons"), "R1"));
    }

    /** A form without the field means what the page suggests; anything else that is typed is judged. */
    private static String or(String typed, String otherwise) {
        return typed.isEmpty() ? otherwise : typed;
    }

    /** Says whether no subjects are drawn, but all of them are inspected. */
    public boolean all() {
        return wholeField.equals("true");
    }

    /** Says whether the parties give fresh shares for a subject that is void. */
    public boolean freshSubjects() {
        return replaceSubjects.equals("R1");
    }

    /** Says whether the parties give fresh shares for a person who does not go. */
    public boolean freshPersons() {
        return replacePersons.equals("R1");
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
        return new ChoiceForm(Boolean.toString(choices.wholeField()), choices.excludeOthers(),
                Integer.toString(choices.frequency()),
                exceptions, weights, Integer.toString(choices.experts().seats()), choices.experts().content(),
                choices.rotation().pairs(), choices.rotation().subjects(),
                Integer.toString(choices.rotation().past()),
                choices.participants().stream().map(ChoiceForm::written).toList(),
                Integer.toString(choices.visitDays()), choices.replacement().freshSubjects() ? "R1" : "R0",
                choices.replacement().freshPersons() ? "R1" : "R0");
    }

    /** Returns the same choices with these who go together. */
    ChoiceForm together(List<String> others) {
        return new ChoiceForm(wholeField, excludeOthers, frequency, exceptions, weights, expertSeats, expertContent,
                rotationPairs, rotationSubjects, rotationPast, others, visitDays, replaceSubjects, replacePersons);
    }

    /** Returns a participant as the form's checkboxes hold it. */
    static String written(DrawChoices.Participant one) {
        return one.agency() + one.department().map(department -> "|" + department).orElse("");
    }

    private static String one(MultiValueMap<String, String> typed, String name) {
        return Optional.ofNullable(typed.getFirst(name)).orElse("").strip();
    }
}
