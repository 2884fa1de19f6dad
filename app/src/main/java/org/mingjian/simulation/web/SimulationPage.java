package org.mingjian.simulation.web;

import java.util.List;
import java.util.Optional;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * A policy tried over years on the agency's own registries.
 *
 * @param id the policy's name in addresses
 * @param name its name in words
 * @param view what came of it, once it was tried
 */
record SimulationPage(String id, String name, SimulationForm form, List<Fault> faults, Optional<SimulationView> view) {
    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.policies", "/policies"), Crumb.named(name, "/policies/" + id),
                Crumb.message("simulation.title", ""));
    }
}
