package org.fairdraw.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.rows.Names;

/** Spoils bytes and JSON at random places. */
final class Tamper {
    private Tamper() {}

    static byte[] noise(Random random) {
        byte[] noise = new byte[1 + random.nextInt(300)];
        random.nextBytes(noise);
        return noise;
    }

    /** Cuts something out of the middle. */
    static byte[] splice(byte[] content, Random random) {
        if (content.length < 4) {
            return noise(random);
        }
        int from = random.nextInt(content.length - 2);
        int length = 1 + random.nextInt(Math.min(60, content.length - from - 1));
        byte[] cut = new byte[content.length - length];
        System.arraycopy(content, 0, cut, 0, from);
        System.arraycopy(content, from + length, cut, from, cut.length - from);
        return cut;
    }

    /** Changes one digit to the next one. */
    static byte[] digit(byte[] content, Random random) {
        List<Integer> digits = new ArrayList<>();
        for (int i = 0; i < content.length; i++) {
            if (content[i] >= '0' && content[i] <= '8') {
                digits.add(i);
            }
        }
        if (digits.isEmpty()) {
            return noise(random);
        }
        byte[] changed = content.clone();
        changed[digits.get(random.nextInt(digits.size()))]++;
        return changed;
    }

    /** Replaces one value of a JSON file by another one, so that the file stays canonical; other files are cut. */
    static byte[] mutate(byte[] content, Random random) {
        try {
            return mutate(Json.parseCanonical(content), random, false).canonical();
        } catch (MalformedInput e) {
            return splice(content, random);
        }
    }

    /** Replaces one value somewhere inside; {@code inside} keeps the outermost object. */
    static Json mutate(Json json, Random random, boolean inside) {
        if (json instanceof Json.Obj object && !object.members().isEmpty() && (inside || random.nextInt(6) > 0)) {
            List<String> names = List.copyOf(object.members().keySet());
            String name = names.get(random.nextInt(names.size()));
            return object.with(name, mutate(object.find(name).orElseThrow(), random, false));
        } else if (json instanceof Json.Arr array && !array.items().isEmpty() && random.nextInt(6) > 0) {
            List<Json> items = new ArrayList<>(array.items());
            int at = random.nextInt(items.size());
            items.set(at, mutate(items.get(at), random, false));
            return Json.of(items);
        }
        return value(json, random);
    }

    private static Json value(Json before, Random random) {
        return random.nextInt(3) > 0 ? plausible(before, random) : wild(before, random);
    }

    /** Returns a value of the same kind, such as somebody who wants to be believed would write. */
    private static Json plausible(Json before, Random random) {
        if (before instanceof Json.Int number) {
            return Json.of(Math.abs(number.value() + (random.nextBoolean() ? 1 : -1)));
        } else if (before instanceof Json.Arr array && array.items().size() > 1) {
            List<Json> items = new ArrayList<>(array.items());
            items.remove(random.nextInt(items.size()));
            return Json.of(items);
        } else if (before instanceof Json.Str text && Names.isHash(text.value())) {
            return Json.of((text.value().charAt(0) == 'a' ? "b" : "a") + text.value().substring(1));
        } else if (before instanceof Json.Str) {
            return Json
                    .of(List.of("S1007", "S1014", "P0", "P1", "open", "closed", "1/2", "a/1").get(random.nextInt(8)));
        }
        return before;
    }

    private static Json wild(Json before, Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> new Json.Null();
            case 1 -> Json.of(-1);
            case 2 -> Json.of(Json.LIMIT - 1);
            case 3 -> Json.of("");
            case 4 -> Json.of("0".repeat(64));
            case 5 -> Json.of(List.of(before));
            default -> Json.object("a", before);
        };
    }
}
