package org.mingjian.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * The door by which demo accounts are entered with one click: only on a platform started as a demo, and only from the
 * machine that it runs on. The connection itself decides, never what a header says of it; a request that somebody
 * passed on, or that named another host, is not from here.
 */
@Component
public class DemoDoor {
    private static final List<String> PASSED_ON = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host",
            "X-Forwarded-Proto", "X-Real-IP", "Via");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final boolean demo;
    private final AccountRows accounts;
    private final SignIns signIns;
    private final Sessions sessions;

    DemoDoor(@Value("${mingjian.demo:false}") boolean demo, AccountRows accounts, SignIns signIns, Sessions sessions) {
        this.demo = demo;
        this.accounts = accounts;
        this.signIns = signIns;
        this.sessions = sessions;
    }

    /** Says whether the door stands open for this request. */
    public boolean open(HttpServletRequest request) {
        return demo
                && loopback(request.getRemoteAddr())
                && THIS_MACHINE.contains(request.getServerName())
                && PASSED_ON.stream().allMatch(header -> request.getHeader(header) == null);
    }

    /** Returns the accounts that this request may enter by one click; none while the door is shut. */
    public List<Account> accounts(HttpServletRequest request) {
        return open(request) ? accounts.demo() : List.of();
    }

    /** Lets the request in as a demo account; nothing while the door is shut and for any other account. */
    public Optional<Authentication> enter(HttpServletRequest request, UUID account) {
        return open(request)
                ? signIns.enterDemo(account).map(entered -> sessions.begin(entered, SignedIn.Stage.DOOR))
                : Optional.empty();
    }

    /** An address is a number here; no name is ever looked up. */
    private static boolean loopback(String address) {
        try {
            return address.matches("[0-9a-fA-F:.%]+") && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
