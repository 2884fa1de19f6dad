package org.mingjian.identity.web;

import java.util.List;
import java.util.Optional;
import org.mingjian.identity.Account;
import org.mingjian.identity.SecurityProfile;
import org.mingjian.shell.Fault;

/**
 * @param code the code as typed or followed
 * @param account whose password is set, empty while the code is missing or wrong
 * @param faults what is wrong
 * @param profile the rules a password must keep
 */
record PasswordPage(
    String code,
    Optional<Account> account,
    List<Fault> faults,
    SecurityProfile profile
) {}
