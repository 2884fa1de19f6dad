package org.mingjian.draw;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.terms.Quota;
import org.jspecify.annotations.Nullable;
import org.mingjian.draw.DrawChoices.ExceptionCode;
import org.mingjian.draw.DrawChoices.ExpertSeats;
import org.mingjian.draw.DrawChoices.Participant;
import org.mingjian.policy.Rotation;

/** The choices of a draft as text in the database. */
final class ChoiceText {
    private ChoiceText() {}

    static String write(DrawChoices choices) {
        SortedMap<String, String> exceptions = new TreeMap<>();
        choices.exceptions().forEach((code, reason) -> exceptions.put(code, reason.name()));
        Json.Obj json = Json.object("wholeField", choices.wholeField(), "excludeOthers", choices.excludeOthers(),
                "frequency", choices.frequency(), "exceptions", exceptions, "weights", choices.weights(),
                "expertSeats", choices.experts().seats(), "expertContent", choices.experts().content(),
                "rotationPairs", choices.rotation().pairs(), "rotationSubjects", choices.rotation().subjects(),
                "rotationPast", choices.rotation().past(), "participants", choices.participants()
                        .stream()
                        .map(one -> Json.object("agency", one.agency().toString(), "department", one.department()))
                        .toList(),
                "visitDays", choices.visitDays(), "freshSubjects", choices.replacement().freshSubjects(),
                "freshPersons", choices.replacement().freshPersons(), "secrecy", choices.secrecy()
                        .map(one -> Json.object("party", one.party(), "receiver", one.receiver(), "days", one.days())),
                "cross", bounds(choices.cross()));
        return new String(json.canonical(), StandardCharsets.UTF_8);
    }

    /** Reads choices; what an older version did not know has its default. */
    static DrawChoices read(String text) {
        Map<String, Json> members = members(parse(text));
        if (members.isEmpty()) {
            return DrawChoices.NONE;
        }
        SortedMap<String, ExceptionCode> exceptions = new TreeMap<>();
        members(members.get("exceptions"))
                .forEach((code, reason) -> exceptions.put(code, ExceptionCode.valueOf(string(reason))));
        SortedMap<String, Integer> weights = new TreeMap<>();
        members(members.get("weights")).forEach((grade, weight) -> weights.put(grade, integer(weight)));
        List<Participant> participants = members.get("participants") instanceof Json.Arr array
                ? array.items().stream().map(ChoiceText::participant).toList()
                : List.of();
        return new DrawChoices(flag(members.get("wholeField")), flag(members.get("excludeOthers")),
                integer(members.get("frequency")), exceptions, weights,
                new ExpertSeats(integer(members.get("expertSeats")), string(members.get("expertContent"))),
                new Rotation(flag(members.get("rotationPairs")), flag(members.get("rotationSubjects")),
                        integer(members.get("rotationPast"))),
                participants, integer(members.get("visitDays")), replacement(members),
                Optional.ofNullable(members.get("secrecy")).map(ChoiceText::secrecy), bounds(members.get("cross")));
    }

    private static SortedMap<String, Object> bounds(SortedMap<String, Quota> cross) {
        SortedMap<String, Object> bounds = new TreeMap<>();
        cross.forEach((code, quota) -> {
            OptionalLong most = quota.max();
            bounds.put(code, Json.object("min", quota.min(), "max",
                    most.isPresent() ? Optional.of(most.getAsLong()) : Optional.empty()));
        });
        return bounds;
    }

    private static SortedMap<String, Quota> bounds(@Nullable Json json) {
        SortedMap<String, Quota> cross = new TreeMap<>();
        members(json).forEach((code, bound) -> {
            Map<String, Json> quota = members(bound);
            OptionalLong most = quota.containsKey("max")
                    ? OptionalLong.of(integer(quota.get("max")))
                    : OptionalLong.empty();
            cross.put(code, new Quota(integer(quota.get("min")), most));
        });
        return cross;
    }

    private static Replacement replacement(Map<String, Json> members) {
        return members.containsKey("freshPersons")
                ? new Replacement(flag(members.get("freshSubjects")), flag(members.get("freshPersons")))
                : Replacement.USUAL;
    }

    private static Participant participant(Json json) {
        Map<String, Json> members = members(json);
        return new Participant(UUID.fromString(string(members.get("agency"))),
                Optional.ofNullable(members.get("department")).map(ChoiceText::string));
    }

    private static Secrecy secrecy(Json json) {
        Map<String, Json> members = members(json);
        return new Secrecy(string(members.get("party")), string(members.get("receiver")),
                integer(members.get("days")));
    }

    private static Json parse(String text) {
        try {
            return Json.parse(text);
        } catch (MalformedInput e) {
            throw new IllegalStateException("The stored choices of a draw are not JSON.", e);
        }
    }

    private static Map<String, Json> members(@Nullable Json json) {
        return json instanceof Json.Obj object ? object.members() : Map.of();
    }

    private static String string(@Nullable Json json) {
        return json instanceof Json.Str text ? text.value() : "";
    }

    private static int integer(@Nullable Json json) {
        return json instanceof Json.Int number ? Math.toIntExact(number.value()) : 0;
    }

    private static boolean flag(@Nullable Json json) {
        return json instanceof Json.Bool flag && flag.value();
    }
}
