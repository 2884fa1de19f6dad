/** The pages of the item lists: the list, an item with its clauses, the draft and its publication, sheets, and what anyone sees. */
@NullMarked
package org.mingjian.checklist.web;

import org.jspecify.annotations.NullMarked;
