package org.mingjian.draw;

import java.time.Instant;
import java.util.UUID;

/** A sealed draw was given up; it stays visible with its reason. */
public record DrawVoided(UUID draw, UUID agency, Instant at, String reason) {}
