package org.mingjian.identity;

/** What a session must do before it reaches anything else. */
public enum Duty {
    /** The password was right; the second factor's code is still to come (SEC-04). */
    GIVE_CODE("/sign-in/code"),
    /** The password is older than the security profile allows (SEC-03). */
    RENEW_PASSWORD("/account"),
    /** An administrator has no second factor yet (SEC-04). */
    ENROL_FACTOR("/account/factor");

    private final String page;

    Duty(String page) {
        this.page = page;
    }

    /** Returns where it is done. */
    public String page() {
        return page;
    }
}
