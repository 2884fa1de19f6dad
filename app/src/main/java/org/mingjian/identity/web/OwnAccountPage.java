package org.mingjian.identity.web;

import java.util.List;
import org.mingjian.identity.SecurityProfile;
import org.mingjian.shell.Fault;

/**
 * @param department the own department's name, or the empty string
 * @param factor whether the account has a second factor
 * @param renew whether the password is too old, so that nothing else can be reached
 * @param faults what is wrong with a change of password
 * @param profile the rules a password must keep
 */
record OwnAccountPage(
    String department,
    boolean factor,
    boolean renew,
    List<Fault> faults,
    SecurityProfile profile
) {}
