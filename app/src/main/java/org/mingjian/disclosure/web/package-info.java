/** The public's pages: no account, nothing but reading, and a place to check a bundle. */
@org.jspecify.annotations.NullMarked
package org.mingjian.disclosure.web;
