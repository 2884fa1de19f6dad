package org.mingjian.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fairdraw.json.MalformedInput;

/** The policies that ship: one for each source document, and one of what changed since (POL-02). */
public final class Policies {
    private static final List<String> IDS = List
            .of("heilongjiang-2016", "hunan-2016", "zibo-2017", "xiqing-2019", "wushen-2024", "national-2026");
    private static final Policies SHIPPED = read();

    private final Map<String, PolicyDocument> byId;

    private Policies(Map<String, PolicyDocument> byId) {
        this.byId = byId;
    }

    /** Returns the policies that ship. */
    public static Policies shipped() {
        return SHIPPED;
    }

    /** Returns all, the oldest first. */
    public List<PolicyDocument> list() {
        return List.copyOf(byId.values());
    }

    /** Returns the policy with this id, such as {@code zibo-2017}. */
    public Optional<PolicyDocument> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private static Policies read() {
        Map<String, PolicyDocument> byId = new LinkedHashMap<>();
        for (String id : IDS) {
            byId.put(id, read("/policies/" + id + ".json"));
        }
        return new Policies(byId);
    }

    private static PolicyDocument read(String resource) {
        try (InputStream stream = Objects.requireNonNull(Policies.class.getResourceAsStream(resource), resource)) {
            return PolicyDocument.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Resource " + resource + " is unreadable.", e);
        } catch (MalformedInput e) {
            throw new IllegalStateException("Resource " + resource + " is no policy: " + e.getMessage(), e);
        }
    }
}
