package org.mingjian.identity.web;

import java.util.List;
import org.mingjian.identity.Account;
import org.mingjian.identity.Agency;

/**
 * @param note the message to show above the form: failed, ended, set; or the empty string
 * @param login what was typed as login before, or the empty string
 * @param waiting whether there is no account yet
 * @param doors the demo accounts by agency, none outside a demo on this machine
 */
record SignInPage(
    String note,
    String login,
    boolean waiting,
    List<Door> doors
) {
    /** The demo accounts of one agency. */
    record Door(
        Agency agency,
        List<Account> accounts
    ) {}
}
