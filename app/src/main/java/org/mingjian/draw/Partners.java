package org.mingjian.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.springframework.stereotype.Component;

/**
 * Says which agencies may be asked to lend inspectors: those of the same tree, the own one first. Being asked is not
 * lending: whoever takes part is a party of the seed, and by locking its share it consents (PLAN-07).
 */
@Component
class Partners {
    private final Agencies agencies;
    private final CrewSource crews;

    Partners(Agencies agencies, CrewSource crews) {
        this.agencies = agencies;
        this.crews = crews;
    }

    List<PartnerOffer> of(UUID own) {
        List<Agency> tree = agencies.treeOf(own);
        Map<UUID, Set<String>> departments = crews
                .departments(Set.copyOf(tree.stream().map(Agency::id).toList()));
        List<PartnerOffer> offers = new ArrayList<>();
        for (Agency agency : tree) {
            PartnerOffer offer = new PartnerOffer(agency.id(), agency.name(), agency.id().equals(own),
                    List.copyOf(departments.getOrDefault(agency.id(), Set.of())));
            offers.add(offer.own() ? 0 : offers.size(), offer);
        }
        return offers;
    }
}
