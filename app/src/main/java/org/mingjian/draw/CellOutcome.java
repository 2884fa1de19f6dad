package org.mingjian.draw;

import java.util.Optional;

/**
 * What a stratum came to (VDP §8).
 *
 * @param cell stratum path with class weight
 * @param eligible rows that could be drawn
 * @param drawn rows that were
 * @param cutoff the largest drawn ticket in hex; empty where nothing was drawn
 */
public record CellOutcome(String cell, long eligible, long drawn, Optional<String> cutoff) {}
