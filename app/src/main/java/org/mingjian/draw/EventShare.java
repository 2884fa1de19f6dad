package org.mingjian.draw;

import java.util.Optional;

/** A party's fresh share for an event: its commitment, and itself once revealed (VDP §7.2). */
public record EventShare(String party, String commitment, Optional<String> share) {}
