package org.mingjian.identity;

import org.springframework.security.access.AccessDeniedException;

/** Refuses a session everything but the duty that it has to do first. */
class DutyDue extends AccessDeniedException {
    private static final long serialVersionUID = 1L;

    private final Duty duty;

    DutyDue(Duty duty) {
        super("The session has to do this first: " + duty + ".");
        this.duty = duty;
    }

    Duty duty() {
        return duty;
    }
}
