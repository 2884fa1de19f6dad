/** The pages that show policies with their clauses, and let an agency adopt one. */
@NullMarked
package org.mingjian.policy.web;

import org.jspecify.annotations.NullMarked;
