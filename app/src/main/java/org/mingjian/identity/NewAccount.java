package org.mingjian.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as somebody types it, not yet checked.
 *
 * @param agencyId the agency
 * @param departmentId the department, or null for none
 * @param login what the person will sign in with; full-width and upper case are brought to plain lower case
 * @param name the person's name
 */
public record NewAccount(
    UUID agencyId,
    @Nullable UUID departmentId,
    String login,
    String name
) {
    public NewAccount {
        login = login(login);
        name = name.strip();
    }

    /** Returns a typed login in the one form in which logins are kept and compared. */
    static String login(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
