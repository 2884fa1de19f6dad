package org.mingjian.draw;

import java.time.Instant;
import java.util.UUID;

/** A draw was sealed: its chances are known to all from now on. */
public record DrawSealed(UUID draw, UUID agency, Instant at) {}
