package org.mingjian.ledger;

import java.nio.file.Path;

/**
 * The end of a line that a crash cut off. It was never confirmed to anyone; it is kept aside.
 *
 * @param file the file that ended in it
 * @param line the line's number, from 1
 * @param bytes its length
 * @param aside where the bytes are now
 */
public record TornLine(Path file, long line, int bytes, Path aside) {}
