package org.mingjian.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what a person may read by its name in addresses: a shipped policy by its id, an agency's own one by its number,
 * and what an agency once adopted by its hash. Of agencies beyond the person's scope it finds nothing (SEC-07).
 */
@Component
public class PolicyLibrary {
    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final DerivationRows rows;
    private final Adoptions adoptions;
    private final PolicyShelf shelf;
    private final Agencies agencies;

    PolicyLibrary(DerivationRows rows, Adoptions adoptions, PolicyShelf shelf, Agencies agencies) {
        this.rows = rows;
        this.adoptions = adoptions;
        this.shelf = shelf;
        this.agencies = agencies;
    }

    /**
     * A policy that was found.
     *
     * @param ref its name in addresses
     * @param own what is known of it where an agency derived it
     */
    public record Found(String ref, PolicyDocument document, Optional<Derivation> own) {}

    /** Returns the policy with this name in addresses, if there is one within the person's scope. */
    @Transactional(readOnly = true)
    public Optional<Found> find(Actor actor, String ref) {
        if (NUMBER.matcher(ref).matches()) {
            Set<UUID> scope = agencies.scopeOf(actor);
            return rows.find(UUID.fromString(ref))
                    .filter(one -> scope.contains(one.agencyId()))
                    .map(PolicyLibrary::found);
        }
        if (HASH.matcher(ref).matches()) {
            return adoptions.adoptedBy(agencies.scopeOf(actor), ref)
                    ? shelf.kept(ref).map(document -> new Found(ref, document, Optional.empty()))
                    : Optional.empty();
        }
        return Policies.shipped().find(ref).map(document -> new Found(ref, document, Optional.empty()));
    }

    /** Returns what ships, then the own policies of the agencies in the person's scope. */
    @Transactional(readOnly = true)
    public List<Found> list(Actor actor) {
        List<Found> all = new ArrayList<>();
        Policies.shipped().list().forEach(document -> all.add(new Found(document.id(), document, Optional.empty())));
        rows.of(agencies.scopeOf(actor)).forEach(one -> all.add(found(one)));
        return all;
    }

    private static Found found(Derivation one) {
        return new Found(one.id().toString(), one.document(), Optional.of(one));
    }
}
