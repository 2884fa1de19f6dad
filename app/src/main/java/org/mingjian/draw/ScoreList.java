package org.mingjian.draw;

import java.time.Instant;

/**
 * The scores of a draft (按分值抽取, VDP §5.6).
 *
 * @param name what they are, in public
 * @param fileName the file that they came in
 * @param rows how many there are
 * @param least the least of them
 * @param most the greatest of them
 * @param loadedAt when
 */
public record ScoreList(String name, String fileName, long rows, int least, int most, Instant loadedAt) {}
