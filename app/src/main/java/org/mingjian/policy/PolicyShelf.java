package org.mingjian.policy;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.fairdraw.json.MalformedInput;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps every document that an agency ever adopted (POL-01): whoever followed version 1 goes on reading version 1,
 * whatever ships today.
 */
@Component
public class PolicyShelf {
    private final Adoptions adoptions;
    private final Map<String, PolicyDocument> read = new ConcurrentHashMap<>();

    PolicyShelf(Adoptions adoptions) {
        this.adoptions = adoptions;
    }

    /**
     * Returns the document of this id and version that an agency adopted; where it adopted none such, what ships.
     *
     * @throws IllegalStateException where neither is known
     */
    @Transactional(readOnly = true)
    public PolicyDocument of(UUID agencyId, String policyId, String version) {
        return adoptions.adopted(agencyId, policyId, version)
                .map(this::byHash)
                .or(() -> Policies.shipped().find(policyId))
                .orElseThrow(() -> new IllegalStateException("The policy " + policyId + ", version " + version
                        + ", is neither adopted nor shipped."));
    }

    /** Returns the kept document with this hash, where an agency adopted it. */
    @Transactional(readOnly = true)
    public Optional<PolicyDocument> kept(String hash) {
        return adoptions.document(hash).map(canonical -> read.computeIfAbsent(hash, key -> parse(key, canonical)));
    }

    /** Returns the document of an adoption. */
    PolicyDocument byHash(String hash) {
        PolicyDocument known = read.get(hash);
        return known != null
                ? known
                : kept(hash).orElseThrow(
                        () -> new IllegalStateException("The adopted policy " + hash + " is not kept."));
    }

    private static PolicyDocument parse(String hash, String canonical) {
        try {
            return PolicyDocument.parse(canonical);
        } catch (MalformedInput e) {
            throw new IllegalStateException("The adopted policy " + hash + " cannot be read: " + e.getMessage(), e);
        }
    }
}
