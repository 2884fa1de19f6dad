/** What tests on the whole platform share: a real PostgreSQL, a clock that a test moves, people who sign in. */
@NullMarked
package org.mingjian.support;

import org.jspecify.annotations.NullMarked;
