package org.mingjian.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mingjian.shell.Fault;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Knows what a password must be and how it is kept: as Argon2id, never in clear (SEC-03). */
@Component
class Passwords {
    /** Longer ones are refused unread, so that nobody keeps the server busy with hashing. */
    static final int LONGEST = 128;
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    private final SecurityProfile profile;
    private final PasswordEncoder encoder;
    private final String decoy;

    Passwords(SecurityProfile profile) {
        this.profile = profile;
        PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT, HASH, LANES, KIBIBYTES, PASSES);
        this.encoder = new DelegatingPasswordEncoder("argon2", Map.of("argon2", argon2));
        this.decoy = hash(Secrets.code());
    }

    /** Returns the hash to keep. */
    String hash(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The password encoder gave no hash.");
        }
        return hash;
    }

    /** Says whether the password is the kept one, in the same time where none is kept. */
    boolean matches(String password, Optional<String> kept) {
        String bounded = password.length() > LONGEST ? "" : password;
        boolean same = encoder.matches(bounded, kept.orElse(decoy));
        return same && kept.isPresent() && bounded.equals(password);
    }

    /** Returns what is wrong with a new password typed twice, in the order in which it should be mended. */
    List<Fault> faultsOf(String login, String password, String repeated) {
        List<Fault> faults = new ArrayList<>();
        if (password.length() < profile.passwordLength() || password.length() > LONGEST) {
            faults.add(Fault.of("password", "identity.password.length", profile.passwordLength(), LONGEST));
        }
        if (classes(password) < profile.passwordClasses()) {
            faults.add(Fault.of("password", "identity.password.classes", profile.passwordClasses()));
        }
        if (!login.isEmpty() && password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT))) {
            faults.add(Fault.of("password", "identity.password.login"));
        }
        if (!password.equals(repeated)) {
            faults.add(Fault.of("repeated", "identity.password.repeated"));
        }
        return faults;
    }

    private static long classes(String password) {
        return password.chars().map(Passwords::classOf).distinct().count();
    }

    private static int classOf(int character) {
        if (Character.isUpperCase(character)) {
            return 0;
        }
        if (Character.isLowerCase(character)) {
            return 1;
        }
        return Character.isDigit(character) ? 2 : 3;
    }
}
