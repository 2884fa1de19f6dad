package org.mingjian.codes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An industry as work-safety supervision divides them (监管行业); it is no class of GB/T 4754.
 *
 * @param code the short code that draws and imports use, such as WHP
 * @param nameZh the Chinese name
 * @param nameEn the English name
 * @param group the code of the industry that this one is part of: the eight of 工贸
 * @param aliases other Chinese names that registries use
 * @param activities prefixes of GB/T 4754-2017 codes that belong here without doubt
 */
public record Industry(
    String code,
    String nameZh,
    String nameEn,
    Optional<String> group,
    List<String> aliases,
    List<String> activities
) {
    public Industry {
        aliases = List.copyOf(aliases);
        activities = List.copyOf(activities);
    }

    /** Returns the name in a language: English for English, Chinese for all others. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameZh;
    }
}
