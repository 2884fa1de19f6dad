package org.mingjian.identity.web;

import java.util.List;
import org.mingjian.identity.Account;
import org.mingjian.identity.Role;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * @param account the account
 * @param agency its agency's name
 * @param department its department's name, or the empty string
 * @param roles each role with what the reader may do about it
 * @param mayManage whether the reader may disable it and issue codes for it
 * @param faults why the last act was refused
 */
record AccountPage(
    Account account,
    String agency,
    String department,
    List<RoleLine> roles,
    boolean mayManage,
    List<Fault> faults
) {
    /** One role, whether the account holds it, and whether the reader may change that. */
    record RoleLine(
        Role role,
        boolean held,
        boolean changeable
    ) {}

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.accounts", "/accounts"), Crumb.named(account.login(), ""));
    }
}
