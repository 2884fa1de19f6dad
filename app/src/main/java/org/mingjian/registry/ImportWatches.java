package org.mingjian.registry;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Who looks on at which import of this server. */
@Component
class ImportWatches {
    private final Map<Key, ImportWatch> watches = new ConcurrentHashMap<>();

    private record Key(UUID agency, UUID key) {}

    void put(UUID agency, UUID key, ImportWatch watch) {
        watches.put(new Key(agency, key), watch);
    }

    void remove(UUID agency, UUID key) {
        watches.remove(new Key(agency, key));
    }

    /** Returns who looks on at the import of this key: nobody, where it is not in the background. */
    ImportWatch of(UUID agency, UUID key) {
        return watches.getOrDefault(new Key(agency, key), ImportWatch.NOBODY);
    }
}
