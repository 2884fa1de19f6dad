package org.mingjian.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Answers Spring Security's question whether a typed login and password are good. */
@Component
class SignInProvider implements AuthenticationProvider {
    private final SignIns signIns;
    private final Sessions sessions;

    SignInProvider(SignIns signIns, Sessions sessions) {
        this.signIns = signIns;
        this.sessions = sessions;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        return signIns
                .attempt(typed.getName(), text(typed.getCredentials()))
                .map(account -> sessions.begin(account, SignedIn.Stage.PASSWORD))
                .orElseThrow(() -> new BadCredentialsException("The sign-in was refused."));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
