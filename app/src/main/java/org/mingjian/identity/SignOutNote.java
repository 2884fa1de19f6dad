package org.mingjian.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Records that somebody signed out. */
@Component
class SignOutNote implements LogoutHandler {
    private final AccountRows accounts;
    private final SignIns signIns;

    SignOutNote(AccountRows accounts, SignIns signIns) {
        this.accounts = accounts;
        this.signIns = signIns;
    }

    @Override
    public void logout(
        HttpServletRequest request,
        HttpServletResponse response,
        @Nullable Authentication authentication
    ) {
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            accounts.find(signedIn.accountId()).ifPresent(signIns::signedOut);
        }
    }
}
