package org.mingjian.disclosure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fairdraw.SealedDraw;
import org.fairdraw.json.Json;
import org.fairdraw.terms.BeaconRule;
import org.mingjian.codes.DrandChain;
import org.mingjian.codes.Industries;
import org.mingjian.draw.BeaconRules;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in a reader's language what the codes of a sealed draw mean; Chinese readers get the sealed legend itself. */
@Component
class PublicWords {
    private static final String ONE = "1";

    private final MessageSource messages;

    PublicWords(MessageSource messages) {
        this.messages = messages;
    }

    String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** Names a cell {@code k1/…/km/w}: its strata from coarse to fine, and its weight where that is not 1. */
    String cell(SealedDraw sealed, String cell, Locale locale) {
        int cut = cell.lastIndexOf('/');
        String weight = cell.substring(cut + 1);
        String path = path(sealed, cell.substring(0, cut), locale);
        return weight.equals(ONE) ? path : path + " · " + say(locale, "disclosure.weight", weight);
    }

    /** Names a stratum {@code k1/k2}. */
    String path(SealedDraw sealed, String path, Locale locale) {
        List<String> names = new ArrayList<>();
        for (String code : path.split("/")) {
            names.add(stratum(sealed, code, locale));
        }
        return String.join(" · ", names);
    }

    private String stratum(SealedDraw sealed, String code, Locale locale) {
        String sealedName = legend(sealed, "strata", code).orElse(code);
        if (!english(locale)) {
            return sealedName;
        }
        String other = messages.getMessage("disclosure.stratum." + code, null, sealedName, locale);
        return Industries.byCode(code).map(industry -> industry.name(locale)).orElse(other == null ? code : other);
    }

    /** Says why a row takes no part. */
    String exclusion(SealedDraw sealed, String reason, Locale locale) {
        String sealedWords = legend(sealed, "exclusions", reason).orElse(reason);
        String other = messages.getMessage("disclosure.exclusion." + reason.replaceFirst("[0-9]{4}$", ""), null,
                sealedWords,
                locale);
        return english(locale) && other != null ? other : sealedWords;
    }

    /** Names a party of the seed. */
    static String party(SealedDraw sealed, String code) {
        return legend(sealed, "parties", code).orElse(code);
    }

    /** Says which public source is waited for. */
    String beacon(BeaconRule beacon, Locale locale) {
        if (beacon.source().equals("dice")) {
            return say(locale, "disclosure.beacon.dice");
        }
        Optional<DrandChain> chain = beacon.source().startsWith(BeaconRules.DRAND)
                ? DrandChain.byName(beacon.source().substring(BeaconRules.DRAND.length()))
                : Optional.empty();
        return chain
                .map(known -> say(locale, "disclosure.beacon.drand", known.name(), beacon.rule(),
                        known.addressOf(beacon.rule())))
                .orElseGet(() -> say(locale, "disclosure.beacon.other",
                        beacon.source().replaceFirst("^lottery\\.", ""), beacon.rule()));
    }

    static Optional<String> legend(SealedDraw sealed, String list, String code) {
        return sealed.terms().legend().members().get(list) instanceof Json.Obj names
                && names.members().get(code) instanceof Json.Str name ? Optional.of(name.value()) : Optional.empty();
    }

    static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
