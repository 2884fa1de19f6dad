package org.mingjian.identity.web;

import java.util.List;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.FirstAgency;
import org.mingjian.identity.NewAgency;
import org.mingjian.shell.Fault;

/**
 * @param typed what was typed so far; secrets are not given back, except the token
 * @param faults what is wrong with it
 * @param profile the rules a password must keep
 */
record SetupPage(
    FirstAgency typed,
    List<Fault> faults,
    org.mingjian.identity.SecurityProfile profile
) {
    static FirstAgency nothing() {
        return new FirstAgency("", new NewAgency("", "", "", "COUNTY", null), "", "", "", "");
    }

    public List<String> levels() {
        return Agencies.LEVELS;
    }
}
