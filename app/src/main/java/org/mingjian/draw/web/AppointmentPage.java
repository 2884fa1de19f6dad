package org.mingjian.draw.web;

import java.util.List;
import java.util.Optional;
import org.mingjian.draw.DrawRecord;
import org.mingjian.registry.Expert;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * The experts of a draw who are appointed by name.
 *
 * @param draw the draw
 * @param rule how experts come to an inspection, by the policy
 * @param lines the appointments so far
 * @param experts the experts whose term runs
 * @param subjects the drawn subjects to choose from; none before the draw
 * @param open whether somebody can be appointed now
 * @param mayAppoint whether the reader may
 * @param typed what was typed
 * @param faults what is wrong
 */
record AppointmentPage(
    DrawRecord draw,
    Optional<RuleLine> rule,
    List<Line> lines,
    List<Expert> experts,
    List<Choice> subjects,
    boolean open,
    boolean mayAppoint,
    Typed typed,
    List<Fault> faults
) {
    /** An appointment; {@code effective} says whether its subject was drawn, once that is known. */
    record Line(
        String subject,
        String code,
        String expert,
        String number,
        String reason,
        String at,
        long index,
        boolean effective
    ) {}

    /** A drawn subject. */
    record Choice(String code, String name) {}

    /** What was typed. */
    record Typed(String code, String expert, String reason) {}

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.draws", "/draws"),
                Crumb.named(draw.drawId(), "/draws/" + draw.id()), Crumb.message("draw.appoint", ""));
    }
}
