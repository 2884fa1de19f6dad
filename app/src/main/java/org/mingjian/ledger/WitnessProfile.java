package org.mingjian.ledger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of witnessing.
 *
 * @param silence after how long without any cosignature the oversight is warned; VDP §9.2 wants heads published daily, and
 *        a week leaves room for holidays
 */
@ConfigurationProperties("mingjian.witness")
public record WitnessProfile(@DefaultValue("7d") Duration silence) {
    public WitnessProfile {
        if (!silence.isPositive()) {
            throw new IllegalArgumentException("mingjian.witness needs a positive silence.");
        }
    }
}
