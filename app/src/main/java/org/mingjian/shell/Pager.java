package org.mingjian.shell;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Says which part of a list a page shows and how to reach the other parts by plain links.
 *
 * @param page the page shown, from 1
 * @param size rows a page, one of {@link #SIZES}
 * @param total rows of the whole filtered list
 * @param baseUrl the list's address with its filter and without page and size, such as {@code /subjects?q=%E9%93%9D}
 */
public record Pager(int page, int size, long total, String baseUrl) {
    /** Rows a page that a reader can choose from; the first is the default. */
    public static final List<Integer> SIZES = List.of(20, 50, 100);
    private static final int NEIGHBOURS = 2;

    /** Brings a wrong page or size, as a typed address may hold, to the nearest lawful one. */
    public Pager {
        total = Math.max(0, total);
        size = SIZES.contains(size) ? size : SIZES.getFirst();
        page = (int) Math.clamp(page, 1L, pagesOf(total, size));
    }

    /** Returns the number of pages, at least 1. */
    public long pages() {
        return pagesOf(total, size);
    }

    /** Returns how many rows stand before this page. */
    public long offset() {
        return (page - 1L) * size;
    }

    /** Returns the number of the first row shown, from 1, or 0 for an empty list. */
    public long firstRow() {
        return total == 0 ? 0 : offset() + 1;
    }

    /** Returns the number of the last row shown, or 0 for an empty list. */
    public long lastRow() {
        return Math.min(total, offset() + size);
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < pages();
    }

    /** Returns the pages worth a link: the neighbours of this one, ascending. */
    public List<Long> near() {
        return LongStream
                .rangeClosed(Math.max(1, page - NEIGHBOURS), Math.min(pages(), (long) page + NEIGHBOURS))
                .boxed()
                .toList();
    }

    /** Returns the rows a page that a reader can choose from. */
    public List<Integer> sizes() {
        return SIZES;
    }

    /** Returns the address of the page with that number. */
    public String href(long number) {
        return address(number, size);
    }

    /** Returns the address of the first page when so many rows are shown on one. */
    public String hrefOfSize(int rows) {
        return address(1, rows);
    }

    private String address(long number, int rows) {
        return baseUrl + (baseUrl.indexOf('?') < 0 ? '?' : '&') + "page=" + number + "&size=" + rows;
    }

    private static long pagesOf(long total, int size) {
        return Math.max(1, (total + size - 1) / size);
    }
}
