package org.mingjian.plan;

import java.util.ArrayList;
import java.util.List;
import org.fairdraw.json.Json;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;

/** A plan as one JSON document: what its hash in the ledger stands for. */
final class PlanPaper {
    private PlanPaper() {}

    /** Returns hex(H(0x00‖canonical form)) of all that the plan says. */
    static String hash(AnnualPlan plan, Suite suite) {
        return Hex.of(suite.hash(new byte[]{0}, json(plan).canonical()));
    }

    static Json.Obj json(AnnualPlan plan) {
        List<Object> lines = new ArrayList<>();
        plan.lines().forEach(line -> lines.add(json(line)));
        return Json.object("year", plan.year(), "version", plan.version(), "title", plan.title(), "policy",
                plan.policy().id() + "@" + plan.policy().version(), "lines", lines, "departures",
                plan.departures()
                        .entrySet()
                        .stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .toList());
    }

    private static Json.Obj json(PlanLine line) {
        return Json.object("number", line.number(), "kind", line.kind().name(), "way", line.choice().way().name(),
                "wayReason", line.choice().reason(), "industries", List.copyOf(line.choice().industries()), "matter",
                line.work().matter(), "basis", line.work().basis(), "content", line.work().content(), "methods",
                line.work().methods().stream().map(Enum::name).toList(), "from", line.from().toString(), "to",
                line.to().toString(), "base", line.size().base(), "subjects", line.size().subjects(), "keySubjects",
                line.size().keySubjects(), "draws", line.size().draws(), "frequency", line.size().frequency(),
                "department", line.who().department(), "partners", line.who().partners(), "remark", line.remark(),
                "units", line.units()
                        .stream()
                        .map(unit -> Json.object("code", unit.code(), "from", unit.from().toString(), "to",
                                unit.to().toString()))
                        .toList());
    }
}
