package org.mingjian.identity;

/**
 * One number on the desk's home page, with its denominator, in the words of the reader's language.
 *
 * @param label what is counted
 * @param value the number in words, such as 3 次 · 60 家
 * @param note what the reader should know beside it, or the empty string
 * @param href where it comes from, or the empty string
 */
public record DeskFigure(
    String label,
    String value,
    String note,
    String href
) {}
