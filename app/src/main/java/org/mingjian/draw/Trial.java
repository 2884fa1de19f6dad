package org.mingjian.draw;

import java.util.List;
import org.fairdraw.terms.CellChance;

/**
 * A dry run of a draft (试算): what it would mean if it were sealed now. No seed exists and none is used, so that a
 * trial can never become a draw.
 *
 * @param preparation rows and rules
 * @param chances the exact chances, empty where the quotas collide
 * @param shortfalls everything that would keep the draft from being sealed
 */
public record Trial(Preparation preparation, List<CellChance> chances, List<Shortfall> shortfalls) {
    public Trial {
        chances = List.copyOf(chances);
        shortfalls = List.copyOf(shortfalls);
    }
}
