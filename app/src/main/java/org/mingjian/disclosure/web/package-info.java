/** The public's pages: no account, nothing but reading, and a place to have a bundle checked. */
@NullMarked
package org.mingjian.disclosure.web;

import org.jspecify.annotations.NullMarked;
