package org.fairdraw.terms;

import java.util.OptionalLong;

/** Least and most subjects of one stratum in a draw, mandatory ones counted (VDP §5.2). */
public record Quota(long min, OptionalLong max) {
    /** Returns a quota without upper bound. */
    public static Quota atLeast(long min) {
        return new Quota(min, OptionalLong.empty());
    }

    /** Returns a quota with both bounds. */
    public static Quota between(long min, long max) {
        return new Quota(min, OptionalLong.of(max));
    }
}
