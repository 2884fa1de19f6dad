package org.mingjian.registry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjian.codes.Region;
import org.mingjian.codes.Regions;

/** The regions that a list can be narrowed to next: the way down to the one chosen, and those directly below it. */
final class RegionChoices {
    /** A region and its name with those above it. */
    record Choice(String code, String name) {}

    private RegionChoices() {}

    /** Returns the choices around the region chosen, or around the agency's own where none is. */
    static List<Choice> of(String chosen, String own) {
        String base = Regions.find(chosen).isPresent() ? chosen : own;
        List<Choice> choices = new ArrayList<>();
        for (Optional<Region> region = Regions.find(base); region
                .isPresent(); region = region.flatMap(below -> Regions.parentOf(below.code()))) {
            choices.addFirst(choice(region.get()));
        }
        List<Region> below = Regions.childrenOf(base);
        List<Region> near = below.isEmpty()
                ? Regions.parentOf(base)
                        .map(Region::code)
                        .map(Regions::childrenOf)
                        .orElse(List.of())
                : below;
        near.stream().filter(region -> !region.code().equals(base)).map(RegionChoices::choice).forEach(choices::add);
        if (!chosen.isEmpty() && choices.stream().noneMatch(choice -> choice.code().equals(chosen))) {
            choices.addFirst(new Choice(chosen, chosen));
        }
        return List.copyOf(choices);
    }

    private static Choice choice(Region region) {
        return new Choice(region.code(), Regions.fullNameOf(region.code()).orElse(region.name()));
    }
}
