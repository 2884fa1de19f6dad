package org.mingjian.draw;

import java.time.Instant;
import java.util.UUID;

/** A draw was published by its agency with result, teams and bundle. */
public record DrawCompleted(UUID draw, UUID agency, Instant at) {}
