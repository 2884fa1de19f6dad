/** The pages of the clause library: its statutes, their articles, a search, and the form that loads another. */
@NullMarked
package org.mingjian.law.web;

import org.jspecify.annotations.NullMarked;
