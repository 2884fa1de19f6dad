package org.mingjian.fairness;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Remembers the latest used ones, and never more than so many. */
final class LatestUsed<K, V> {
    private final Map<K, V> values;

    LatestUsed(int most) {
        values = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** Returns what is remembered, or makes it; only one at a time is made. */
    synchronized V get(K key, Function<K, V> making) {
        V known = values.get(key);
        if (known != null) {
            return known;
        }
        V made = making.apply(key);
        values.put(key, made);
        return made;
    }

    /** Replaces what is remembered. @param changing is given what was remembered, or nothing */
    synchronized V change(K key, UnaryOperator<@Nullable V> changing) {
        V changed = java.util.Objects.requireNonNull(changing.apply(values.get(key)));
        values.put(key, changed);
        return changed;
    }
}
