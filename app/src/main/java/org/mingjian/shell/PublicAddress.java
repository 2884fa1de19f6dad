package org.mingjian.shell;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Knows under which address others reach this platform, for QR codes and papers: what {@code mingjian.public-address}
 * says, and else the address that the present request was sent to.
 */
@Component
public class PublicAddress {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final String given;

    PublicAddress(@Value("${mingjian.public-address:}") String given) {
        this.given = given;
    }

    /** Returns the whole address of a path. */
    public String of(String path) {
        return base().path(path).toUriString();
    }

    /** Tells whether other machines can reach it; a phone opens no address of this machine alone. */
    public boolean reachable() {
        String host = base().build().getHost();
        return host != null && !THIS_MACHINE.contains(host);
    }

    private UriComponentsBuilder base() {
        return given.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath()
                : UriComponentsBuilder.fromUriString(given);
    }
}
