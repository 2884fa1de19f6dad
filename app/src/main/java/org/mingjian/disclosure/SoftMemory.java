package org.mingjian.disclosure;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was costly to read and never changes: the latest used ones, as long as memory is not short. Who
 * asks for the same at the same time waits for one reading.
 */
final class SoftMemory<V> {
    private final Map<UUID, Slot<V>> slots;

    SoftMemory(int most) {
        slots = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, Slot<V>> eldest) {
                return size() > most;
            }
        };
    }

    V get(UUID key, Supplier<V> reading) {
        return get(key, value -> true, reading);
    }

    /** Returns what is remembered if it still counts, else what is read now. */
    V get(UUID key, Predicate<V> counts, Supplier<V> reading) {
        Slot<V> slot;
        synchronized (slots) {
            slot = slots.computeIfAbsent(key, unknown -> new Slot<>());
        }
        return slot.get(counts, reading);
    }

    private static final class Slot<V> {
        private SoftReference<@Nullable V> reference = new SoftReference<>(null);

        synchronized V get(Predicate<V> counts, Supplier<V> reading) {
            Optional<V> known = Optional.ofNullable(reference.get()).filter(counts);
            if (known.isPresent()) {
                return known.get();
            }
            V value = reading.get();
            reference = new SoftReference<>(value);
            return value;
        }
    }
}
