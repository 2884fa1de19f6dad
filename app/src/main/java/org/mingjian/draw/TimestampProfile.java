package org.mingjian.draw;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which authority stamps sealed draws (RFC 3161, VDP §3.2). Without an address nobody is asked: a closed network needs
 * none.
 *
 * @param url where it answers, http or https
 * @param certificate a PEM or DER file: its own certificate, or that of whoever issued it
 * @param patience how long to wait for its answer
 */
@ConfigurationProperties("mingjian.timestamp")
public record TimestampProfile(
    @Nullable URI url,
    @Nullable Path certificate,
    @DefaultValue("10s") Duration patience
) {
    public TimestampProfile {
        if (url != null && certificate == null) {
            throw new IllegalArgumentException(
                    "mingjian.timestamp.url needs mingjian.timestamp.certificate: a stamp by anybody proves nothing.");
        }
        if (!patience.isPositive()) {
            throw new IllegalArgumentException("mingjian.timestamp needs a positive patience.");
        }
    }

    Optional<URI> address() {
        return Optional.ofNullable(url);
    }

    Optional<Path> trusted() {
        return Optional.ofNullable(certificate);
    }
}
