package org.mingjian.draw;

import java.util.List;
import java.util.Optional;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;

/** The members of a document that the platform itself has written: what is absent was changed from outside. */
final class Members {
    private final Json.Obj object;

    private Members(Json.Obj object) {
        this.object = object;
    }

    static Members of(byte[] canonical) {
        try {
            return of(Json.parseCanonical(canonical));
        } catch (MalformedInput e) {
            throw new IllegalStateException("A stored document of a draw is not canonical.", e);
        }
    }

    static Members of(Json json) {
        if (json instanceof Json.Obj object) {
            return new Members(object);
        }
        throw new IllegalStateException("A stored document of a draw has another shape.");
    }

    Members object(String name) {
        return of(required(name));
    }

    List<Json> array(String name) {
        return required(name) instanceof Json.Arr array ? array.items() : List.of();
    }

    String text(String name) {
        return find(name).filter(Json.Str.class::isInstance)
                .map(text -> ((Json.Str) text).value())
                .orElseThrow(() -> missing(name));
    }

    long integer(String name) {
        return find(name).filter(Json.Int.class::isInstance)
                .map(value -> ((Json.Int) value).value())
                .orElseThrow(() -> missing(name));
    }

    Optional<Json> find(String name) {
        return Optional.ofNullable(object.members().get(name));
    }

    private Json required(String name) {
        return find(name).orElseThrow(() -> missing(name));
    }

    private static IllegalStateException missing(String name) {
        return new IllegalStateException("A stored document of a draw lacks " + name + ".");
    }
}
