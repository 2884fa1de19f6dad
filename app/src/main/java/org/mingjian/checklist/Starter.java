package org.mingjian.checklist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;

/**
 * A list that ships, for an agency to begin from (ITEM-05). It leaves open what is the agency's own: its name, and the
 * entries in its lists of powers and responsibilities.
 *
 * @param id its name, such as {@code zibo-2017}
 * @param nameZh its Chinese name
 * @param nameEn its English name
 * @param list its items
 */
public record Starter(String id, String nameZh, String nameEn, ItemList list) {
    private static final List<Starter> ALL = List.of(load("zibo-2017"), load("national-2026"));

    /** Returns the lists that ship. */
    public static List<Starter> all() {
        return ALL;
    }

    /** Returns the list of that name. */
    public static Optional<Starter> find(String id) {
        return ALL.stream().filter(one -> one.id.equals(id)).findFirst();
    }

    /** Returns the name in a language: English for English, Chinese for all others. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameZh;
    }

    /**
     * Reads a starter list.
     *
     * @throws MalformedInput naming the place that is wrong
     */
    static Starter read(String text) throws MalformedInput {
        if (!(Json.parse(text) instanceof Json.Obj object)) {
            throw new MalformedInput("", "", "must be an object");
        }
        if (!object.members().keySet().equals(Set.of("id", "name-zh", "name-en", "items"))) {
            throw new MalformedInput("", object.members().keySet().toString(), "has id, name-zh, name-en and items");
        }
        return new Starter(text(object, "id"), text(object, "name-zh"), text(object, "name-en"),
                ItemList.read(object.find("items").orElseThrow()));
    }

    private static String text(Json.Obj object, String name) throws MalformedInput {
        if (!(object.find(name).orElseThrow() instanceof Json.Str(String text)) || text.isBlank()) {
            throw new MalformedInput(name, "", "must be a text that is not blank");
        }
        return text;
    }

    private static Starter load(String id) {
        String resource = "/checklists/" + id + ".json";
        try (InputStream in = Objects.requireNonNull(Starter.class.getResourceAsStream(resource), resource)) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Resource " + resource + " is unreadable.", e);
        } catch (MalformedInput e) {
            throw new IllegalStateException("Resource " + resource + " is no list of items: " + e.getMessage(), e);
        }
    }
}
