package org.mingjian.draw.web;

/**
 * How a page learns that it is past.
 *
 * @param address of its stream
 * @param seen the version of what it shows
 */
record LiveTag(String address, String seen) {}
