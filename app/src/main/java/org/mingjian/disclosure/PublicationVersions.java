package org.mingjian.disclosure;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mingjian.live.LiveSource;
import org.mingjian.live.Topic;
import org.springframework.stereotype.Component;

/** Knows when the public's page of a draw looks different; of what is not public yet it tells nothing. */
@Component
public class PublicationVersions implements LiveSource {
    private static final String KIND = "publication";

    private final Publications publications;

    PublicationVersions(Publications publications) {
        this.publications = publications;
    }

    /** Names what the public's page of a draw watches. */
    public static Topic topic(Publication publication) {
        return new Topic(KIND, publication.draw());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<UUID, String> versions(Set<UUID> ids) {
        return ids.isEmpty() ? Map.of() : publications.states(ids);
    }
}
