package org.mingjian.draw;

import java.util.Optional;

/**
 * A subject that a draw took.
 *
 * @param position from 1, by cell and ticket, mandatory ones last
 * @param code credit code
 * @param name name at the time of the draw
 * @param cell stratum path with class weight; empty for a mandatory subject
 * @param ticket in hex; empty for a mandatory subject
 */
public record DrawnLine(int position, String code, String name, String cell, Optional<String> ticket) {}
