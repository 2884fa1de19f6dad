package org.mingjian.disclosure.web;

/**
 * What the verifier says of a bundle that somebody handed in.
 *
 * @param file the file's name as the browser gave it
 * @param pinned whether a trusted key was named
 */
record ReportPage(String file, boolean pinned, ReportView report) {}
