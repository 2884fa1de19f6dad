package org.mingjian.draw;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Names what the minutes' template for Word may ask for: {@code {{agency}}}, and lists for its tables. */
final class MinutesModel {
    private MinutesModel() {}

    static Map<String, Object> of(DrawPaper paper) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("title", paper.title());
        model.put("agency", paper.agency());
        model.put("drawId", paper.attempt() == 1
                ? paper.drawId()
                : paper.drawId() + "（第 " + paper.attempt() + " 次尝试）");
        model.put("seq", Integer.toString(paper.seq()));
        model.put("place", blank(paper.hall().place()));
        model.put("host", blank(paper.hall().host()));
        model.put("attendees", blank(paper.hall().attendees()));
        model.put("remarks", paper.hall().remarks().isBlank() ? paper.listed(List.of()) : paper.hall().remarks());
        model.put("policy", paper.policy().name() + "，第 " + paper.policy().version() + " 版");
        model.put("pool", paper.poolText());
        model.put("quotas", paper.listed(paper.quotas()));
        model.put("departures", paper.listed(paper.departures()));
        model.put("sealedAt", paper.sealed().at());
        model.put("sealedIndex", Long.toString(paper.sealed().index()));
        model.put("deadline", paper.deadline());
        model.put("resultAt", paper.result().at());
        model.put("resultIndex", Long.toString(paper.result().index()));
        model.put("fingerprint", String.join(" ", paper.fingerprint()));
        model.put("key", paper.prints().key());
        model.put("resultHash", paper.prints().result());
        model.put("anomalies",
                paper.listed(Stream.concat(paper.anomalies().stream(), paper.events().stream()).toList()));
        model.put("address", paper.verify().address());
        model.put("seeds", paper.seeds()
                .stream()
                .map(seed -> Map.of("name", seed.name(), "bound", seed.bound(), "value", seed.value()))
                .toList());
        model.put("strata", paper.strata().stream().map(MinutesModel::stratum).toList());
        model.put("chosen", paper.chosen().stream().map(MinutesModel::chosen).toList());
        return model;
    }

    private static Map<String, String> stratum(DrawPaper.Stratum stratum) {
        return Map.of("name", stratum.name(), "eligible", Long.toString(stratum.eligible()), "expected",
                stratum.expected(), "chance", stratum.chance(), "drawn", Long.toString(stratum.drawn()));
    }

    private static Map<String, String> chosen(DrawPaper.Chosen chosen) {
        return Map.of("number", Integer.toString(chosen.number()), "name", chosen.name(), "code", chosen.code(),
                "stratum", chosen.stratum(), "team", chosen.team());
    }

    /** What nobody wrote down is written by hand. */
    private static String blank(String text) {
        return text.isBlank() ? "　　　　　　　　　　　　" : text;
    }
}
