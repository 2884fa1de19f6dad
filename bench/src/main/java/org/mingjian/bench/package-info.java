/** Measures the draw beside its peers in one run, so that what binds is a ratio and not a machine's seconds. */
@org.jspecify.annotations.NullMarked
package org.mingjian.bench;
