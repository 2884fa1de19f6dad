package org.mingjian.policy;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;

/** A value of a document and the place where it stands, so that each refusal can name both. */
record JsonPlace(String place, Json json) {
    private static final Pattern MONTH_DAY = Pattern.compile("\\d{2}-\\d{2}");

    JsonPlace member(String name) throws MalformedInput {
        Optional<JsonPlace> found = optional(name);
        if (found.isEmpty()) {
            throw new MalformedInput(at(name), "", "must be there");
        }
        return found.get();
    }

    /** Returns the member, or empty where it is absent or null. */
    Optional<JsonPlace> optional(String name) throws MalformedInput {
        return Optional.ofNullable(object().members().get(name))
                .filter(value -> !(value instanceof Json.Null))
                .map(value -> new JsonPlace(at(name), value));
    }

    /** Refuses members other than these: a mistyped name would otherwise be a rule that nobody follows. */
    JsonPlace only(String... names) throws MalformedInput {
        for (String name : object().members().keySet()) {
            if (!Set.of(names).contains(name)) {
                throw new MalformedInput(at(name), name, "known members are " + String.join(", ", names));
            }
        }
        return this;
    }

    Json.Obj object() throws MalformedInput {
        if (json instanceof Json.Obj object) {
            return object;
        }
        throw fault("must be an object");
    }

    List<JsonPlace> items() throws MalformedInput {
        if (!(json instanceof Json.Arr array)) {
            throw fault("must be an array");
        }
        List<JsonPlace> items = new ArrayList<>();
        for (int i = 0; i < array.items().size(); i++) {
            items.add(new JsonPlace(place + "[" + i + "]", array.items().get(i)));
        }
        return items;
    }

    String text() throws MalformedInput {
        if (json instanceof Json.Str string) {
            return string.value();
        }
        throw fault("must be a string");
    }

    String filledText() throws MalformedInput {
        String text = text();
        if (text.isBlank()) {
            throw fault("must not be empty");
        }
        return text;
    }

    String matching(Pattern pattern) throws MalformedInput {
        String text = text();
        if (!pattern.matcher(text).matches()) {
            throw fault("must match " + pattern);
        }
        return text;
    }

    int integer(int least, int most) throws MalformedInput {
        if (json instanceof Json.Int number && number.value() >= least && number.value() <= most) {
            return (int) number.value();
        }
        throw fault("must be an integer from " + least + " to " + most);
    }

    boolean flag() throws MalformedInput {
        if (json instanceof Json.Bool bool) {
            return bool.value();
        }
        throw fault("must be true or false");
    }

    LocalDate date() throws MalformedInput {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException notADate) {
            throw fault("must be a date YYYY-MM-DD");
        }
    }

    MonthDay monthDay() throws MalformedInput {
        try {
            return MonthDay.parse("--" + matching(MONTH_DAY));
        } catch (DateTimeException notADay) {
            throw fault("must be a month and day MM-DD");
        }
    }

    <E extends Enum<E>> E constant(Class<E> type) throws MalformedInput {
        String text = text();
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> fault(
                        "must be one of " + Arrays.stream(type.getEnumConstants())
                                .map(Enum::name)
                                .collect(Collectors.joining(", "))));
    }

    Words words() throws MalformedInput {
        only("zh", "en");
        return new Words(member("zh").filledText(), member("en").filledText());
    }

    MalformedInput fault(String rule) {
        return new MalformedInput(place, new String(json.canonical(), StandardCharsets.UTF_8), rule);
    }

    private String at(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }
}
