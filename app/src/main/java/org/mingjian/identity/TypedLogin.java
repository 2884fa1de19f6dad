package org.mingjian.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** Keeps the login of a failed sign-in for the form that is shown next, and nothing else of it. */
public final class TypedLogin {
    private static final String NAME = TypedLogin.class.getName();
    private static final int LONGEST = 80;

    private TypedLogin() {}

    static void keep(HttpServletRequest request) {
        String typed = request.getParameter("login");
        if (typed != null && typed.length() <= LONGEST) {
            request.getSession().setAttribute(NAME, typed);
        }
    }

    /** Returns the login that was typed last, once. */
    public static String take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(NAME) instanceof String typed)) {
            return "";
        }
        session.removeAttribute(NAME);
        return typed;
    }
}
