package org.mingjian.identity.web;

import java.util.List;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * @param login the login as typed
 * @param name the name as typed
 * @param place the chosen place's id as text, or the empty string
 * @param places where a person may work
 * @param faults what is wrong
 */
record AccountFormPage(
    String login,
    String name,
    String place,
    List<Place> places,
    List<Fault> faults
) {
    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.accounts", "/accounts"), Crumb.message("identity.account.new", ""));
    }
}
