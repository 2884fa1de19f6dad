package org.mingjian.identity.web;

import java.util.List;
import org.mingjian.identity.Account;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Role;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * @param account the account
 * @param agency its agency's name
 * @param department its department's name, or the empty string
 * @param roles each role with what the reader may do about it
 * @param mayManage whether the reader may disable it and issue codes for it
 * @param mayClearFactor whether it has a second factor that the reader may clear
 * @param base the address of the list that the reader came from
 * @param faults why the last act was refused
 */
record AccountPage(
    Account account,
    String agency,
    String department,
    List<RoleLine> roles,
    boolean mayManage,
    boolean mayClearFactor,
    String base,
    List<Fault> faults
) {
    /** One role, whether the account holds it, and whether the reader may change that. */
    record RoleLine(
        Role role,
        boolean held,
        boolean changeable
    ) {}

    /** Returns where the reader's list of accounts is: who creates and who grants share no address (SEC-05). */
    static String base(Actor actor) {
        return actor.may(Permission.ROLES_GRANT) ? "/grants" : "/accounts";
    }

    /** Returns where a role's button leads: a grantor's to any role, a creator's to the first security administrator. */
    public String roleAct() {
        return base + "/" + account.id() + (base.equals("/grants") ? "/roles" : "/security-administrator");
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.accounts", base), Crumb.named(account.login(), ""));
    }
}
