/**
 * Knows who acts: agencies as a tree, departments, accounts, roles, permissions, sign-in and sessions.
 * Every handler of a page names its permission, and every list its scope; both come from here.
 * There is no default password: the first start prints a one-time token.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "codes", "document", "ledger", "shell"})
package org.mingjian.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
