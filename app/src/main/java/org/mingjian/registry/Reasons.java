package org.mingjian.registry;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.shell.Characters;
import org.mingjian.shell.Fault;

/** The reason that every change by hand needs (REG-03). */
final class Reasons {
    private static final int LONGEST = 200;
    private static final String LABEL = "registry.field.reason";

    private Reasons() {}

    /** Returns the faults with that of the reason, if it has one. */
    static List<Fault> with(List<Fault> faults, String reason) {
        List<Fault> all = new ArrayList<>(faults);
        if (reason.isBlank()) {
            all.add(Fault.of("reason", "registry.fault.empty-cell").at(LABEL, ""));
        } else if (reason.length() > LONGEST) {
            all.add(Fault.of("reason", "registry.fault.long", Integer.toString(LONGEST)).at(LABEL, reason));
        } else if (reason.codePoints()
                .anyMatch(c -> Characters.control(c) || Characters.directs(c) || Characters.roomless(c))) {
            all.add(Fault.of("reason", "registry.fault.control", "").at(LABEL, reason));
        }
        return all;
    }
}
