package org.mingjian.policy.web;

import java.util.List;
import org.mingjian.policy.NewPolicy;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * The head of an own policy.
 *
 * @param ref the policy that it is derived from
 * @param base its name
 * @param typed what was typed
 * @param faults what is wrong with it
 */
record DerivePage(String ref, String base, NewPolicy typed, List<Fault> faults) {
    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.policies", "/policies"), Crumb.named(base, "/policies/" + ref),
                Crumb.message("policy.derive", ""));
    }
}
