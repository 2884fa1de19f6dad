package org.mingjian.identity.web;

import java.util.List;
import java.util.Optional;
import org.mingjian.document.Qr;
import org.mingjian.identity.SecondFactors;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * @param enrolled whether the account has a second factor
 * @param recoveryLeft how many recovery codes it has left
 * @param due whether nothing else can be reached before
 * @param waiting the secret that waits for its first code
 * @param faults what is wrong with a typed code
 */
record FactorPage(
    boolean enrolled,
    int recoveryLeft,
    boolean due,
    Optional<SecondFactors.Enrolment> waiting,
    List<Fault> faults
) {
    public Optional<Qr> qr() {
        return waiting.map(enrolment -> Qr.of(enrolment.address()));
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("identity.own.title", "/account"), Crumb.message("identity.factor.title", ""));
    }
}
